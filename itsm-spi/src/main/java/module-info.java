/** The doorway: what a host calls and what a host implements. */
module org.itsmkit.spi {
    requires transitive org.itsmkit.domain;
    requires static transitive org.jspecify;
    requires com.github.benmanes.caffeine;
    requires org.slf4j;

    exports org.itsmkit.service;
    exports org.itsmkit.service.xes;
    exports org.itsmkit.spi;
    exports org.itsmkit.spi.memory;
    exports org.itsmkit.spi.standard;
    exports org.itsmkit.spi.storage;
    exports org.itsmkit.spi.storage.document;
}
