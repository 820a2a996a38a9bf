/** The doorway: what a host calls and what a host implements. */
module org.itsmkit.spi {
    requires static transitive org.jspecify;
}
