package org.itsmkit.persistence.jpa;

class JpaOnPostgresTest extends JpaStorageCase {

    JpaOnPostgresTest() {
        super(Units.POSTGRES);
    }
}
