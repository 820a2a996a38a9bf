/** Storage on relational databases. */
module org.itsmkit.persistence {
    requires static transitive org.jspecify;
    requires org.jooq;
}
