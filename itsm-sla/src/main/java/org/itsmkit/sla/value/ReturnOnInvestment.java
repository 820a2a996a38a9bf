package org.itsmkit.sla.value;

import java.math.MathContext;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/** What came back of what was spent: (benefit - cost) / cost. It knows no time; where years lie between use {@link CashFlows}. */
public final class ReturnOnInvestment {

    private ReturnOnInvestment() {}

    /**
     * The return as a share of the cost: 0.5 for half as much again, -1 for nothing at all.
     *
     * @param benefit all that came back, cost not deducted
     * @param cost zero or more, in the same currency
     * @return undefined if nothing was spent
     * @throws InvalidInput if the cost is negative or the currencies differ
     */
    public static Figure of(Money benefit, Money cost) {
        if (cost.amount().signum() < 0) {
            throw new InvalidInput("cost", "zero or more", cost);
        }
        Money gain = benefit.minus(cost);
        return cost.amount().signum() == 0
                ? Figure.undefined(1, "ROI")
                : Figure.of(
                        gain.amount()
                                .divide(cost.amount(), MathContext.DECIMAL128)
                                .doubleValue(),
                        1,
                        "ROI");
    }
}
