package org.itsmkit.persistence.jpa;

class JpaOnH2Test extends JpaStorageCase {

    JpaOnH2Test() {
        super(Units.H2);
    }
}
