package org.itsmkit.sla.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.itsmkit.sla.measure.Figure;

/**
 * Finds the rates at which flows are worth nothing, as the positive zeros of the polynomial &Sigma; flow(t) x^t with x = 1/(1 +
 * rate). A grid over log x shows where its sign changes, and bisection goes down to neighbouring numbers. A single change of
 * sign among the flows makes sure of exactly one zero, and the grid is then widened until it is found; of several, two that
 * lie within one step of the grid (0.35 % in 1 + rate) are not seen.
 */
final class RateSearch {

    /** Rates from about -99.9 % to 100,000 %. */
    private static final double WIDEST = Math.log(1000);

    private static final int STEPS = 4000;
    private static final double FARTHEST = 690;

    private RateSearch() {}

    static InternalRate of(double[] flows) {
        int changes = signChanges(flows);
        if (changes == 0) {
            return new InternalRate(Figure.undefined(flows.length, "IRR"), List.of(), 0);
        }
        DoubleUnaryOperator sign = logX -> sign(flows, logX);
        List<Double> rates = new ArrayList<>();
        for (double widest = WIDEST; rates.isEmpty() && widest <= FARTHEST; widest *= 10) {
            scan(sign, widest, rates);
            if (changes > 1) {
                break;
            }
        }
        rates.sort(Comparator.naturalOrder());
        Figure nearest = rates.stream()
                .min(Comparator.comparing(Math::abs))
                .map(rate -> Figure.of(rate, flows.length, "IRR"))
                .orElseGet(() -> Figure.undefined(flows.length, "IRR"));
        return new InternalRate(nearest, rates, changes);
    }

    private static void scan(DoubleUnaryOperator sign, double widest, List<Double> rates) {
        double before = sign.applyAsDouble(-widest);
        for (int i = 1; i <= STEPS; i++) {
            double low = widest * (2.0 * (i - 1) / STEPS - 1);
            double high = widest * (2.0 * i / STEPS - 1);
            double now = sign.applyAsDouble(high);
            if (now == 0) {
                rates.add(StrictMath.expm1(-high));
            } else if (before != 0 && before != now) {
                rates.add(StrictMath.expm1(-bisect(sign, low, high, before)));
            }
            before = now;
        }
    }

    private static double bisect(DoubleUnaryOperator sign, double low, double high, double signAtLow) {
        double from = low;
        double to = high;
        while (true) {
            double middle = from + (to - from) / 2;
            if (middle <= from || middle >= to) {
                return middle;
            }
            if (sign.applyAsDouble(middle) == signAtLow) {
                from = middle;
            } else {
                to = middle;
            }
        }
    }

    /** By Horner's rule from the end whose powers stay below 1, so that nothing overflows. */
    private static double sign(double[] flows, double logX) {
        double x = StrictMath.exp(-Math.abs(logX));
        double value = 0;
        for (int i = 0; i < flows.length; i++) {
            value = value * x + flows[logX > 0 ? i : flows.length - 1 - i];
        }
        return Math.signum(value);
    }

    private static int signChanges(double[] flows) {
        double before = 0;
        int changes = 0;
        for (double flow : flows) {
            changes += before * Math.signum(flow) < 0 ? 1 : 0;
            before = flow == 0 ? before : Math.signum(flow);
        }
        return changes;
    }
}
