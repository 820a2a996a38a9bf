package org.itsmkit.persistence;

/** A database that storage knows: {@link JooqStorage} all of them, {@link JpaStorage} those that it names. */
public enum Database {
    H2,
    POSTGRESQL,
    MARIADB
}
