package org.itsmkit.sla.experience;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * Work time saved against the first month: the change of the mean lost time in each later month, times its tickets, added up
 * (support.happysignals.com, glossary, "work days saved"; that the change counts once for each ticket is our reading). Immutable.
 */
public final class WorkTimeSaved {

    private static final String METHOD = "SAVED_AGAINST_FIRST_MONTH";

    private final List<LostTimeMonth> months;
    private final long tickets;

    private WorkTimeSaved(List<LostTimeMonth> months, long tickets) {
        this.months = months;
        this.tickets = tickets;
    }

    /**
     * Compares each month with the first.
     *
     * @throws InvalidInput if the months have more tickets than a {@code long} counts
     */
    public static WorkTimeSaved over(List<LostTimeMonth> months) {
        List<LostTimeMonth> all = InvalidInput.each("months", months);
        long tickets = 0;
        for (LostTimeMonth month : all) {
            if (month.tickets() > Long.MAX_VALUE - tickets) {
                throw new InvalidInput("tickets", "at most " + Long.MAX_VALUE + " in all", month.tickets());
            }
            tickets += month.tickets();
        }
        return new WorkTimeSaved(all, tickets);
    }

    /** The saved time in seconds, negative if more was lost; its sample are the tickets. Undefined without a month. */
    public Figure seconds() {
        return in(Duration.ofSeconds(1));
    }

    /**
     * The saved time in working days, negative if more was lost; undefined without a month.
     *
     * @param day how long a working day is, more than zero: 8 hours by custom
     * @throws InvalidInput if the day has no length
     */
    public Figure workingDays(Duration day) {
        if (day.isNegative() || day.isZero()) {
            throw new InvalidInput("day", "more than zero", day);
        }
        return in(day);
    }

    private Figure in(Duration unit) {
        if (months.isEmpty()) {
            return Figure.undefined(0, METHOD);
        }
        BigDecimal before = seconds(months.get(0).mean());
        BigDecimal saved = BigDecimal.ZERO;
        for (LostTimeMonth month : months) {
            BigDecimal change = before.subtract(seconds(month.mean()));
            saved = saved.add(change.multiply(BigDecimal.valueOf(month.tickets())));
        }
        return Figure.of(saved.doubleValue() / seconds(unit).doubleValue(), tickets, METHOD);
    }

    private static BigDecimal seconds(Duration length) {
        return BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
    }
}
