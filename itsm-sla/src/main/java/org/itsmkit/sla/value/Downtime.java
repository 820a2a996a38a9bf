package org.itsmkit.sla.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Currency;
import org.itsmkit.sla.InvalidInput;

/**
 * A downtime and whom it kept from work, as a sum of four parts: employees times wage times hours, the same for catching up,
 * IT staff times IT wage times hours, and annual revenue / 8760 times hours times dependency. The formula of
 * microage.ca/rd-edm/downtime-cost. What is not said counts nothing. Immutable.
 */
public final class Downtime {

    /** The hours of a year of 365 days, over which annual revenue is spread evenly. */
    public static final int HOURS_PER_YEAR = 8760;

    private static final BigDecimal NANOS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos());

    private final BigDecimal hours;
    private final DowntimeCost cost;

    private Downtime(BigDecimal hours, DowntimeCost cost) {
        this.hours = hours;
        this.cost = cost;
    }

    /**
     * A downtime that costs nothing so far.
     *
     * @param length zero or more
     * @param currency of all amounts
     * @throws InvalidInput if the length is negative
     */
    public static Downtime lasting(Duration length, Currency currency) {
        Money none = Money.zero(currency);
        return new Downtime(hours("length", length), new DowntimeCost(none, none, none, none));
    }

    /**
     * People who cannot work while it lasts, and make up for it afterwards.
     *
     * @param employees how many, zero or more
     * @param hourlyWage of one of them, zero or more
     * @param catchUp how long each one makes up for it, zero or more
     * @throws InvalidInput if an argument is negative or of another currency
     */
    public Downtime idling(long employees, Money hourlyWage, Duration catchUp) {
        Money perHour = perHour("employees", employees, hourlyWage);
        return new Downtime(
                hours,
                new DowntimeCost(
                        cost.idle().plus(perHour.times(hours)),
                        cost.catchUp().plus(perHour.times(hours("catchUp", catchUp))),
                        cost.repair(),
                        cost.revenue()));
    }

    /**
     * IT staff that repairs it.
     *
     * @param staff how many, zero or more
     * @param hourlyWage of one of them, zero or more
     * @param work how long each one works on it, zero or more
     * @throws InvalidInput if an argument is negative or of another currency
     */
    public Downtime repairedBy(long staff, Money hourlyWage, Duration work) {
        Money more = perHour("staff", staff, hourlyWage).times(hours("work", work));
        return new Downtime(
                hours,
                new DowntimeCost(cost.idle(), cost.catchUp(), cost.repair().plus(more), cost.revenue()));
    }

    /**
     * Revenue that stays away while it lasts.
     *
     * @param annualRevenue zero or more; spread over {@link #HOURS_PER_YEAR}
     * @param dependency the share of it that depends on the service, from 0 to 1
     * @throws InvalidInput if an argument is out of range or of another currency
     */
    public Downtime losing(Money annualRevenue, BigDecimal dependency) {
        requireNotNegative("annualRevenue", annualRevenue);
        if (dependency.signum() < 0 || dependency.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidInput("dependency", "a share from 0 to 1", dependency);
        }
        BigDecimal lost = annualRevenue
                .amount()
                .multiply(hours)
                .multiply(dependency)
                .divide(BigDecimal.valueOf(HOURS_PER_YEAR), MathContext.DECIMAL128);
        Money more = new Money(lost, annualRevenue.currency());
        return new Downtime(
                hours,
                new DowntimeCost(
                        cost.idle(),
                        cost.catchUp(),
                        cost.repair(),
                        cost.revenue().plus(more)));
    }

    /** What it cost so far as it was told. */
    public DowntimeCost cost() {
        return cost;
    }

    private static Money perHour(String field, long people, Money wage) {
        if (people < 0) {
            throw new InvalidInput(field, "a count of zero or more", people);
        }
        requireNotNegative("hourlyWage", wage);
        return wage.times(BigDecimal.valueOf(people));
    }

    private static void requireNotNegative(String field, Money money) {
        if (money.amount().signum() < 0) {
            throw new InvalidInput(field, "zero or more", money);
        }
    }

    private static BigDecimal hours(String field, Duration length) {
        if (length.isNegative()) {
            throw new InvalidInput(field, "zero or more", length);
        }
        return BigDecimal.valueOf(length.getSeconds())
                .movePointRight(9)
                .add(BigDecimal.valueOf(length.getNano()))
                .divide(NANOS_PER_HOUR, MathContext.DECIMAL128);
    }
}
