/** Storage on relational databases. */
module org.itsmkit.persistence {
    requires transitive org.itsmkit.spi;
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires static org.jooq;
    requires static transitive jakarta.persistence;
    requires org.slf4j;

    exports org.itsmkit.persistence;

    opens org.itsmkit.persistence.internal.jpa.rows;
}
