package org.itsmkit.sla.desk;

/** Which incidents a mean is taken over. */
public enum IncidentPopulation {
    /** Those that are closed: their times are final. The default. */
    CLOSED {
        @Override
        boolean holds(IncidentTimes incident) {
            return incident.at(IncidentMark.CLOSED).isPresent();
        }
    },
    /** All of them. Open ones have passed their quick marks only, so that the means come out too short. */
    ALL {
        @Override
        boolean holds(IncidentTimes incident) {
            return true;
        }
    };

    abstract boolean holds(IncidentTimes incident);
}
