package org.itsmkit.sla.calendar;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * All years of a calendar, compiled when they are first asked for.
 *
 * <p>A year is <em>special</em> if a dated rule or a listed transition of a zone touches it; it has a shape of its own,
 * and there are only as many as the rules and the zones name. Every other year, however far away, runs like one of 14
 * patterns (weekday of its first day, leap or not) of either the time before the first transition of the zones or the time
 * after the last one, where each zone follows a yearly rule or none. The Gregorian calendar repeats after 400 years, which
 * are a whole number of weeks, so both times repeat too.
 *
 * <p>Thread-safe; readers take no lock. Two threads may compile the same year, with equal results.
 */
final class Timeline {

    static final int FIRST_YEAR = -1_000_000_001;
    static final int LAST_YEAR = 1_000_000_001;
    static final int CYCLE = 400;

    private static final int PATTERNS = 14;
    /** Dated rules and listed transitions end before this year; the same arithmetic for patterns starts here. */
    private static final int BEYOND_DATED = 20_000;

    private final YearSource source;
    private final SpecialYears special;
    private final ConcurrentMap<Integer, YearShape> specialShapes = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<YearShape> patterns = new AtomicReferenceArray<>(2 * PATTERNS);
    /** The open time of a cycle before the zones' transitions and after them. */
    private final AtomicReferenceArray<Duration> cycles = new AtomicReferenceArray<>(2);

    Timeline(YearSource source) {
        this.source = source;
        this.special = new SpecialYears(source);
    }

    /** The year that holds this second of the epoch. */
    Year at(long epochSecond) {
        return of(Year.holding(epochSecond));
    }

    /** The year with this number. */
    Year of(int number) {
        long start = Year.startInUtc(number);
        return new Year(number, start, special.contains(number) ? specialShape(number) : patterned(number, start));
    }

    /** The first year after this one that does not belong to the same run of years without dated rules. */
    int endOfRun(int number) {
        return special.endOfRun(number);
    }

    /** The first year of the run of years without dated rules to which this year belongs, or the year itself. */
    int startOfRun(int number) {
        return special.startOfRun(number);
    }

    /** The open time of 400 years from this one on, all of which belong to one run. */
    Duration cycleFrom(int number) {
        int index = special.isBeforeZones(number) ? 0 : 1;
        Duration known = cycles.getAcquire(index);
        if (known == null) {
            known = Duration.ZERO;
            for (int i = 0; i < CYCLE; i++) {
                known = known.plusNanos(of(number + i).shape().total());
            }
            cycles.setRelease(index, known);
        }
        return known;
    }

    private YearShape specialShape(int number) {
        YearShape known = specialShapes.get(number);
        if (known != null) {
            return known;
        }
        YearShape compiled = compiled(number);
        YearShape first = specialShapes.putIfAbsent(number, compiled);
        return first != null ? first : compiled;
    }

    private YearShape patterned(int number, long start) {
        boolean leap = (number & 3) == 0 && (number % 100 != 0 || number % CYCLE == 0);
        int pattern = Math.floorMod(Math.floorDiv(start, 86_400L), 7) + (leap ? 7 : 0);
        boolean beforeZones = special.isBeforeZones(number);
        int index = beforeZones ? pattern : pattern + PATTERNS;
        YearShape known = patterns.getAcquire(index);
        if (known == null) {
            int cycle = beforeZones ? -CYCLE : BEYOND_DATED;
            known = compiled(Math.floorMod(number, CYCLE) + cycle);
            patterns.setRelease(index, known);
        }
        return known;
    }

    private YearShape compiled(int number) {
        return new YearShape(Year.length(number), source.open(number));
    }
}
