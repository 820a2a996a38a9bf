package org.itsmkit.sla.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * All years of a calendar, compiled when they are first asked for.
 *
 * <p>A year is <em>special</em> if a dated rule or a listed transition of the zone touches it; it has a shape of its own,
 * and there are only as many as the rules and the zone name. Every other year, however far away, runs like one of 14
 * patterns (weekday of its first day, leap or not) of either the time before the first transition of the zone or the time
 * after the last one, where the zone follows a yearly rule or none. The Gregorian calendar repeats after 400 years, which
 * are a whole number of weeks, so both times repeat too.
 *
 * <p>Thread-safe; readers take no lock. Two threads may compile the same year, with equal results.
 */
final class Timeline {

    static final int FIRST_YEAR = -1_000_000_001;
    static final int LAST_YEAR = 1_000_000_001;
    static final int CYCLE = 400;

    private static final long SECONDS_PER_YEAR = 31_556_952;
    private static final int PATTERNS = 14;
    private static final int SLOTS = 64;
    /** Dated rules and listed transitions end before this year; the same arithmetic for patterns starts here. */
    private static final int BEYOND_DATED = 20_000;

    /** A shape, and by how much its years start later than in UTC. */
    private record Pattern(YearShape shape, long shiftInSeconds) {}

    private final ShapeCompiler compiler;
    private final BitSet special = new BitSet();
    private final int firstYearOfZone;
    private final ConcurrentMap<Integer, Year> specialYears = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<Pattern> patterns = new AtomicReferenceArray<>(2 * PATTERNS);
    private final AtomicReferenceArray<Year> recent = new AtomicReferenceArray<>(SLOTS);

    Timeline(CalendarRules rules) {
        this.compiler = new ShapeCompiler(rules);
        rules.closedDates().forEach(date -> markSpecial(date, date));
        rules.openings().keySet().forEach(date -> markSpecial(date, date));
        rules.localClosures()
                .forEach(closure ->
                        markSpecial(closure.from().toLocalDate(), closure.to().toLocalDate()));
        List<ZoneOffsetTransition> listed = rules.zone().getRules().getTransitions();
        this.firstYearOfZone = listed.isEmpty() ? FIRST_YEAR : markSpecial(listed);
    }

    private int markSpecial(List<ZoneOffsetTransition> transitions) {
        LocalDateTime first = transitions.get(0).getDateTimeBefore();
        LocalDateTime last = transitions.get(transitions.size() - 1).getDateTimeAfter();
        // The year after the last listed transition may still begin before the yearly rule takes over.
        markSpecial(first.toLocalDate().minusYears(1), last.toLocalDate().plusYears(1));
        return first.getYear() - 1;
    }

    private void markSpecial(LocalDate from, LocalDate to) {
        special.set(
                from.minusDays(ShapeCompiler.REACH_IN_DAYS).getYear(),
                to.plusDays(ShapeCompiler.REACH_IN_DAYS).getYear() + 1);
    }

    /** The year that holds this second of the epoch. */
    Year at(long epochSecond) {
        Year year = of((int) (1970 + Math.floorDiv(epochSecond, SECONDS_PER_YEAR)));
        while (epochSecond < year.startSecond()) {
            year = of(year.number() - 1);
        }
        while (epochSecond - year.startSecond() >= year.shape().length() / YearShape.NANOS_PER_SECOND) {
            year = of(year.number() + 1);
        }
        return year;
    }

    /** The year with this number. */
    Year of(int number) {
        int slot = number & (SLOTS - 1);
        Year year = recent.getAcquire(slot);
        if (year == null || year.number() != number) {
            year = isSpecial(number) ? specialYear(number) : patterned(number);
            recent.setRelease(slot, year);
        }
        return year;
    }

    /** The first year after this one that does not belong to the same run of years without dated rules. */
    int endOfRun(int number) {
        if (isSpecial(number)) {
            return number + 1;
        }
        int next = special.nextSetBit(Math.max(0, number));
        return next < 0 ? LAST_YEAR + 1 : next;
    }

    /** The first year of the run of years without dated rules to which this year belongs, or the year itself. */
    int startOfRun(int number) {
        if (isSpecial(number)) {
            return number;
        }
        return number < 0 ? FIRST_YEAR : previousSpecial(number) + 1;
    }

    private int previousSpecial(int number) {
        int previous = special.previousSetBit(number);
        return previous < 0 ? FIRST_YEAR - 1 : previous;
    }

    private boolean isSpecial(int number) {
        return number >= 0 && special.get(number);
    }

    private Year specialYear(int number) {
        Year known = specialYears.get(number);
        if (known != null) {
            return known;
        }
        Year compiled = new Year(number, compiler.startSecond(number), compiler.compile(number));
        Year first = specialYears.putIfAbsent(number, compiled);
        return first != null ? first : compiled;
    }

    private Year patterned(int number) {
        long startInUtc = Year.startInUtc(number);
        boolean leap = (number & 3) == 0 && (number % 100 != 0 || number % CYCLE == 0);
        int pattern = Math.floorMod(Math.floorDiv(startInUtc, 86_400L), 7) + (leap ? 7 : 0);
        boolean beforeZone = number < firstYearOfZone;
        int index = beforeZone ? pattern : pattern + PATTERNS;
        Pattern known = patterns.getAcquire(index);
        if (known == null) {
            known = compiledPattern(number, beforeZone);
            patterns.setRelease(index, known);
        }
        return new Year(number, startInUtc + known.shiftInSeconds(), known.shape());
    }

    private Pattern compiledPattern(int number, boolean beforeZone) {
        int alike = beforeZone
                ? Math.floorMod(number, CYCLE) - CYCLE
                : Math.floorMod(number - BEYOND_DATED, CYCLE) + BEYOND_DATED;
        return new Pattern(compiler.compile(alike), compiler.startSecond(alike) - Year.startInUtc(alike));
    }
}
