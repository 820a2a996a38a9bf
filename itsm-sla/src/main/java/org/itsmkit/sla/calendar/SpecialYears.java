package org.itsmkit.sla.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.BitSet;
import java.util.List;

/**
 * The years in which a dated rule or a listed transition of a zone matters. Of several zones all years from the first
 * transition of any to the last one of any are special, so that before and after that all of them follow their patterns.
 * Filled by one thread, read by many afterwards.
 */
final class SpecialYears {

    /** Days before and after a year whose windows, running past midnight and moved by a gap, may reach into it. */
    static final int REACH_IN_DAYS = 4;

    private final BitSet years = new BitSet();
    private int firstOfZones = Timeline.LAST_YEAR;
    private int lastOfZones = Timeline.FIRST_YEAR;

    SpecialYears(YearSource source) {
        source.markSpecial(this);
    }

    void mark(LocalDate from, LocalDate to) {
        years.set(
                Math.max(0, from.minusDays(REACH_IN_DAYS).getYear()),
                to.plusDays(REACH_IN_DAYS).getYear() + 1);
    }

    void mark(ZoneId zone) {
        List<ZoneOffsetTransition> listed = zone.getRules().getTransitions();
        if (!listed.isEmpty()) {
            firstOfZones =
                    Math.min(firstOfZones, listed.get(0).getDateTimeBefore().getYear() - 1);
            // The year after the last listed transition may still begin before the yearly rule takes over.
            int last = listed.get(listed.size() - 1).getDateTimeAfter().getYear() + 1;
            lastOfZones = Math.max(lastOfZones, last);
            years.set(firstOfZones, lastOfZones + 1);
        }
    }

    boolean contains(int year) {
        return year >= 0 && years.get(year);
    }

    /** Whether a year lies before the first transition of any zone; never if none has any. */
    boolean isBeforeZones(int year) {
        return firstOfZones != Timeline.LAST_YEAR && year < firstOfZones;
    }

    /** The first year after this one that does not belong to the same run of years without dated rules. */
    int endOfRun(int year) {
        if (contains(year)) {
            return year + 1;
        }
        int next = years.nextSetBit(Math.max(0, year));
        return next < 0 ? Timeline.LAST_YEAR + 1 : next;
    }

    /** The first year of the run of years without dated rules to which this year belongs, or the year itself. */
    int startOfRun(int year) {
        if (contains(year)) {
            return year;
        }
        int previous = year < 0 ? -1 : years.previousSetBit(year);
        return previous < 0 ? Timeline.FIRST_YEAR : previous + 1;
    }
}
