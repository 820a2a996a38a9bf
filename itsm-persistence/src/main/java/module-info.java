/** Storage on relational databases. */
module org.itsmkit.persistence {
    requires transitive org.itsmkit.spi;
    requires static transitive org.jspecify;
    requires org.jooq;
}
