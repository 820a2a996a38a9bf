package org.itsmkit.sla.experience;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * Where service levels were met and people were unhappy all the same. Immutable.
 *
 * @param rows one for each service and period that either side knows, in their order
 */
public record WatermelonReport(List<Row> rows) {

    /**
     * One service in one period.
     *
     * @param period of which service and when
     * @param serviceLevel of the service levels; of {@link Verdict#NO_DATA} if there is none
     * @param experience of the experience levels; of {@link Verdict#NO_DATA} if there is none
     * @param alignment how the two stand to each other
     */
    public record Row(ServicePeriod period, Judgement serviceLevel, Judgement experience, Alignment alignment) {}

    private static final Judgement NOTHING =
            new Judgement(Figure.undefined(0, "NO_FIGURE"), Verdict.NO_DATA, Verdict.NO_DATA);

    /** Keeps a copy of the rows. */
    public WatermelonReport {
        rows = InvalidInput.each("rows", rows);
    }

    /**
     * Joins the two by service and period. Service levels count by their value, since every case is in it; experience by its
     * interval, since answers are a sample.
     *
     * @param serviceLevels judged, by service and period
     * @param experiences judged, by service and period; withheld from display where {@link DisplayMinimum} says so
     */
    public static WatermelonReport join(
            Map<ServicePeriod, Judgement> serviceLevels, Map<ServicePeriod, Judgement> experiences) {
        return join(serviceLevels, VerdictBasis.POINT, experiences, VerdictBasis.STATISTICAL);
    }

    /** As {@link #join(Map, Map)}, with a say which verdicts count. */
    public static WatermelonReport join(
            Map<ServicePeriod, Judgement> serviceLevels,
            VerdictBasis serviceLevelBasis,
            Map<ServicePeriod, Judgement> experiences,
            VerdictBasis experienceBasis) {
        TreeSet<ServicePeriod> periods = new TreeSet<>(serviceLevels.keySet());
        periods.addAll(experiences.keySet());
        List<Row> rows = new ArrayList<>();
        for (ServicePeriod period : periods) {
            Judgement serviceLevel = serviceLevels.getOrDefault(period, NOTHING);
            Judgement experience = experiences.getOrDefault(period, NOTHING);
            Alignment alignment = Alignment.between(serviceLevelBasis.of(serviceLevel), experienceBasis.of(experience));
            rows.add(new Row(period, serviceLevel, experience, alignment));
        }
        return new WatermelonReport(rows);
    }

    /** The rows that stand so, in their order. */
    public List<Row> rows(Alignment alignment) {
        return rows.stream().filter(row -> row.alignment() == alignment).toList();
    }

    /** How many rows stand how; zero is written out. */
    public Map<Alignment, Long> counts() {
        Map<Alignment, Long> counts = new EnumMap<>(Alignment.class);
        for (Alignment alignment : Alignment.values()) {
            counts.put(alignment, (long) rows(alignment).size());
        }
        return counts;
    }
}
