package org.itsmkit.sla.staffing;

/** What the service level of a line with abandonment is a share of. */
public enum AnsweredShare {
    /** Answered in time, of all contacts: giving up counts against the desk, however early. The usual one. */
    OF_ALL_OFFERED {
        @Override
        double of(double answeredInTime, double abandoned) {
            return answeredInTime;
        }
    },

    /** Answered in time, of those answered at all: giving up does not count. */
    OF_ANSWERED {
        @Override
        double of(double answeredInTime, double abandoned) {
            return Math.min(1, answeredInTime / (1 - abandoned));
        }
    };

    abstract double of(double answeredInTime, double abandoned);
}
