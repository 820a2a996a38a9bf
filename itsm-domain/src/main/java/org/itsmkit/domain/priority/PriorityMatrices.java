package org.itsmkit.domain.priority;

import org.itsmkit.domain.priority.PriorityMatrix.Scale;

/** The matrices that known products publish, as they publish them. */
public final class PriorityMatrices {

    private PriorityMatrices() {}

    /** ServiceNow's default: impact and urgency 1 to 3, priority 1 (critical) to 5 (planning). */
    public static PriorityMatrix threeByThree() {
        return PriorityMatrix.of(Scale.ONE_IS_HIGHEST, row(1, 2, 3), row(2, 3, 4), row(3, 4, 5));
    }

    /** iTop's: impact 1 (department) to 3 (person), urgency 1 to 4. */
    public static PriorityMatrix itop() {
        return PriorityMatrix.of(Scale.ONE_IS_HIGHEST, row(1, 1, 2, 4), row(1, 2, 3, 4), row(2, 3, 3, 4));
    }

    /** GLPI's: 1 (very low) to 5 (very high); its sixth priority, major, is only set by hand. */
    public static PriorityMatrix glpi() {
        return PriorityMatrix.of(
                Scale.ONE_IS_LOWEST,
                row(1, 1, 2, 2, 2),
                row(1, 2, 2, 3, 3),
                row(2, 2, 3, 4, 4),
                row(2, 3, 4, 4, 5),
                row(2, 3, 4, 5, 5));
    }

    /** OTRS ITSM's impact by criticality: 1 (very low) to 5 (very high). */
    public static PriorityMatrix otrs() {
        return PriorityMatrix.of(
                Scale.ONE_IS_LOWEST,
                row(1, 1, 2, 2, 3),
                row(1, 2, 2, 3, 4),
                row(2, 2, 3, 4, 4),
                row(2, 3, 4, 4, 5),
                row(3, 4, 4, 5, 5));
    }

    /** bk-itsm's: urgency times impact, each 1 to 3; below 4 gives 1 (low), below 7 gives 2, the rest 3 (high). */
    public static PriorityMatrix product() {
        return PriorityMatrix.of(Scale.ONE_IS_LOWEST, row(1, 1, 1), row(1, 2, 2), row(1, 2, 3));
    }

    private static int[] row(int... priorities) {
        return priorities;
    }
}
