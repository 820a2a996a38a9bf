/** National holidays from Jollyday, for {@code org.itsmkit.sla}. */
module org.itsmkit.sla.jollyday {
    requires static transitive org.jspecify;
    requires transitive org.itsmkit.sla;
    requires de.focus_shift.jollyday.core;

    exports org.itsmkit.sla.jollyday;
}
