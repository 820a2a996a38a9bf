package org.itsmkit.sla.flow;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.DurationSample;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Quantile;
import org.itsmkit.sla.measure.Share;

/**
 * The five DORA keys: change lead time, deployment frequency, change fail rate, failed deployment recovery time, deployment
 * rework rate. Only deployments that delivered to production count, and where there is none the keys that rest on them are
 * undefined, never zero. Medians are {@link Quantile#LINEAR}. Rules and bands of the Four Keys project (METRICS.md), without
 * its error of counting failures instead of the deployments that failed. Pure functions; thread-safe.
 */
public final class DeliveryPerformance {

    private DeliveryPerformance() {}

    /** How long changes took from commit to deployment. Those of zero or less are errors of the data and are left out. */
    public static LeadTimes changeLeadTime(Collection<DeliveredChange> changes) {
        List<Duration> positive = changes.stream()
                .map(DeliveredChange::leadTime)
                .filter(time -> !time.isNegative() && !time.isZero())
                .toList();
        return new LeadTimes(DurationSample.of(positive).median(), changes.size() - positive.size());
    }

    /**
     * Lead times of changes. Immutable.
     *
     * @param median in seconds; undefined of nothing
     * @param leftOut how many were zero or negative
     */
    public record LeadTimes(Figure median, long leftOut) {

        /** The band of the median; empty if it is undefined. */
        public Optional<LeadTimeBand> band() {
            OptionalDouble seconds = median.value();
            return seconds.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LeadTimeBand.of(Duration.ofNanos((long) (seconds.getAsDouble() * 1e9))));
        }
    }

    /**
     * The share of deliveries that failed in production: those to which a failure is laid, each once, however many failures it
     * has. One delivery with three failures is 1 of 1, not 3 of 1.
     *
     * @param deployments in any order, with different ids
     * @param failures the failures of the same time; those that no deployment can have caused do not count
     */
    public static Share changeFailRate(Collection<Deployment> deployments, Collection<ServiceFailure> failures) {
        return new Share(
                FailureAttribution.of(deployments, failures).byDeployment().size(),
                deliveries(deployments).size());
    }

    /** How long failures lasted from creation to resolution: the median in seconds over those that are resolved. */
    public static Figure recoveryTime(Collection<ServiceFailure> failures) {
        return DurationSample.of(failures.stream()
                        .flatMap(failure ->
                                failure
                                        .resolvedAt()
                                        .map(resolved -> Duration.between(failure.createdAt(), resolved))
                                        .stream())
                        .toList())
                .median();
    }

    /** The share of deliveries that were made only to repair what users suffered from. */
    public static Share reworkRate(Collection<Deployment> deployments) {
        List<Deployment> deliveries = deliveries(deployments);
        return new Share(deliveries.stream().filter(Deployment::unplannedFix).count(), deliveries.size());
    }

    /**
     * How often something was delivered. Weeks and months that lie only partly in the period are left out: they would look
     * like slow ones.
     *
     * @param deployments in any order; those outside of the period do not count
     * @param from the first day of the period
     * @param to the first day after it, after {@code from}, at most 1000 years later
     * @param zone in which a day begins and ends
     * @param firstDayOfWeek on which a week begins; Monday by ISO 8601
     * @throws InvalidInput if the period is out of range
     */
    public static DeploymentFrequency frequency(
            Collection<Deployment> deployments, LocalDate from, LocalDate to, ZoneId zone, DayOfWeek firstDayOfWeek) {
        if (!to.isAfter(from) || ChronoUnit.YEARS.between(from, to) >= 1000) {
            throw new InvalidInput("to", "a day after " + from + ", within 1000 years", to);
        }
        List<LocalDate> delivered = deliveries(deployments).stream()
                .map(deployment -> deployment.finishedAt().atZone(zone).toLocalDate())
                .filter(day -> !day.isBefore(from) && day.isBefore(to))
                .toList();
        if (delivered.isEmpty()) {
            Figure none = Figure.undefined(0, Quantile.LINEAR.name());
            return new DeploymentFrequency(0, none, none, Optional.empty());
        }
        TreeSet<LocalDate> days = new TreeSet<>(delivered);
        Figure perWeek = median(days, from.with(TemporalAdjusters.nextOrSame(firstDayOfWeek)), to, ChronoUnit.WEEKS);
        LocalDate firstMonth = from.getDayOfMonth() == 1 ? from : from.with(TemporalAdjusters.firstDayOfNextMonth());
        Figure perMonth = median(days, firstMonth, to, ChronoUnit.MONTHS);
        return new DeploymentFrequency(delivered.size(), perWeek, perMonth, band(perWeek, perMonth));
    }

    private static Optional<FrequencyBand> band(Figure perWeek, Figure perMonth) {
        if (!perWeek.isDefined()) {
            return Optional.empty();
        }
        double week = perWeek.value().getAsDouble();
        return week < 1 && !perMonth.isDefined()
                ? Optional.empty()
                : Optional.of(FrequencyBand.of(week, perMonth.value().orElse(0)));
    }

    /** The median number of days in each whole unit of time, counted from {@code start}. */
    private static Figure median(TreeSet<LocalDate> days, LocalDate start, LocalDate to, ChronoUnit unit) {
        int units = start.isAfter(to) ? 0 : Math.toIntExact(unit.between(start, to));
        long[] counts = new long[units];
        for (int i = 0; i < units; i++) {
            counts[i] =
                    days.subSet(start.plus(i, unit), start.plus(i + 1L, unit)).size();
        }
        Arrays.sort(counts);
        return Quantile.LINEAR.of(counts, 0.5);
    }

    private static List<Deployment> deliveries(Collection<Deployment> deployments) {
        Set<String> ids = deployments.stream().map(Deployment::id).collect(Collectors.toSet());
        if (ids.size() < deployments.size()) {
            throw new InvalidInput(
                    "deployments", "a different id for each", deployments.size() + " with " + ids.size());
        }
        return deployments.stream().filter(Deployment::isDelivery).toList();
    }
}
