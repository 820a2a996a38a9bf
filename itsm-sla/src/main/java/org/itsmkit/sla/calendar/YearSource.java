package org.itsmkit.sla.calendar;

/**
 * Where the open time of a year comes from. Years are those of the ISO calendar in UTC, whatever the zone, so that calendars
 * of several zones can be taken together year by year. Thread-safe.
 */
interface YearSource {

    /**
     * The open time of one year. It is asked only for the years of dated rules and listed transitions, and for one year of
     * each pattern before and after them.
     */
    Spans open(int year);

    /** Names the years that do not run like others of their pattern. */
    void markSpecial(SpecialYears years);
}
