/** Storage on relational databases. */
module org.itsmkit.persistence {
    requires transitive org.itsmkit.spi;
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires org.jooq;
    requires org.slf4j;

    exports org.itsmkit.persistence;
}
