/**
 * Business time, service-level clocks and measures: pure functions over instants and facts, with no dependency beyond
 * the JDK.
 */
module org.itsmkit.sla {
    requires static transitive org.jspecify;

    exports org.itsmkit.sla;
    exports org.itsmkit.sla.availability;
    exports org.itsmkit.sla.calendar;
    exports org.itsmkit.sla.clock;
    exports org.itsmkit.sla.desk;
    exports org.itsmkit.sla.experience;
    exports org.itsmkit.sla.flow;
    exports org.itsmkit.sla.holiday;
    exports org.itsmkit.sla.measure;
    exports org.itsmkit.sla.people;
    exports org.itsmkit.sla.quality;
    exports org.itsmkit.sla.reporting;
    exports org.itsmkit.sla.staffing;
    exports org.itsmkit.sla.supplier;
    exports org.itsmkit.sla.target;
    exports org.itsmkit.sla.value;
}
