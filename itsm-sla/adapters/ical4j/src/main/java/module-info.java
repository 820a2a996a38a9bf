/** Holidays from iCalendar feeds, for {@code org.itsmkit.sla}. */
module org.itsmkit.sla.ical4j {
    requires static transitive org.jspecify;
    requires transitive org.itsmkit.sla;
    requires ical4j.core;

    exports org.itsmkit.sla.ical4j;
}
