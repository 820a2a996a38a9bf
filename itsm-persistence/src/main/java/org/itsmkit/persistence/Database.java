package org.itsmkit.persistence;

/** A database that storage knows. */
public enum Database {
    H2,
    POSTGRESQL,
    MARIADB
}
