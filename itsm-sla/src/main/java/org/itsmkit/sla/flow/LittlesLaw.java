package org.itsmkit.sla.flow;

import org.itsmkit.sla.InvalidInput;

/**
 * L = &lambda; W: the work in progress of a stable system is its throughput times its lead time, in the long run and on
 * average. J. D. C. Little, "A Proof for the Queuing Formula L = &lambda;W", Operations Research 9 (1961). Two of the three
 * give the third, in the same unit of time. Whether a period is one to which it applies is told by {@link WorkInProgress}.
 */
public final class LittlesLaw {

    private LittlesLaw() {}

    /**
     * Work in progress, in items.
     *
     * @param throughput items per unit of time, zero or more
     * @param leadTime in the same unit, zero or more
     * @throws InvalidInput if a number is out of range
     */
    public static double workInProgress(double throughput, double leadTime) {
        return finite(require("throughput", throughput) * require("leadTime", leadTime));
    }

    /**
     * Throughput, in items per unit of time.
     *
     * @param workInProgress in items, zero or more
     * @param leadTime more than zero
     * @throws InvalidInput if a number is out of range
     */
    public static double throughput(double workInProgress, double leadTime) {
        return finite(require("workInProgress", workInProgress) / requireMore("leadTime", leadTime));
    }

    /**
     * Lead time, in the unit of the throughput.
     *
     * @param workInProgress in items, zero or more
     * @param throughput items per unit of time, more than zero
     * @throws InvalidInput if a number is out of range
     */
    public static double leadTime(double workInProgress, double throughput) {
        return finite(require("workInProgress", workInProgress) / requireMore("throughput", throughput));
    }

    private static double require(String field, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput(field, "a finite number of zero or more", value);
        }
        return value;
    }

    private static double requireMore(String field, double value) {
        if (require(field, value) == 0) {
            throw new InvalidInput(field, "more than zero", value);
        }
        return value;
    }

    private static double finite(double result) {
        return require("result", result);
    }
}
