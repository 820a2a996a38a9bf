package org.itsmkit.examples.quickstart.story;

import java.time.LocalDate;
import java.util.List;

/** The days of the first run: a week before Easter, and the two working days after it. */
final class Days {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    static final LocalDate THURSDAY = MONDAY.plusDays(3);
    static final LocalDate TUESDAY_AFTER_EASTER = MONDAY.plusDays(8);
    static final LocalDate LAST = MONDAY.plusDays(9);

    static final List<LocalDate> ALL = List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, TUESDAY_AFTER_EASTER, LAST);

    private Days() {}
}
