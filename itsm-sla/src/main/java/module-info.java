/**
 * Business time, service-level clocks and measures: pure functions over instants and facts, with no dependency beyond
 * the JDK.
 */
module org.itsmkit.sla {
    requires static transitive org.jspecify;

    exports org.itsmkit.sla;
    exports org.itsmkit.sla.calendar;
    exports org.itsmkit.sla.clock;
    exports org.itsmkit.sla.experience;
    exports org.itsmkit.sla.measure;
}
