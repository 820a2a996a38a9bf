package org.itsmkit.sla.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.AppliedRule.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CalendarExplanationTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessCalendar OFFICE = BusinessCalendar.in(BERLIN)
            .weekly(MONDAY, FRIDAY, "09:00-12:00", "13:00-18:00")
            .closed(LocalDate.of(2026, 12, 23))
            .closedYearly(MonthDay.of(12, 24), MonthDay.of(1, 2))
            .open(LocalDate.of(2026, 12, 28), "10:00-14:00")
            .closedBetween(LocalDateTime.of(2026, 12, 22, 11, 0), LocalDateTime.of(2026, 12, 22, 14, 0))
            .build();

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @Test
    void everyDateSaysWhatWasCountedAndWhichRuleMadeIt() {
        assertThat(OFFICE.explain(berlin("2026-12-21T10:00"), berlin("2026-12-29T00:00")))
                .hasToString("""
                        17h from 2026-12-21T10:00+01:00 to 2026-12-29T00:00+01:00 in Europe/Berlin
                        2026-12-21 Mon: 7h, 10:00-12:00, 13:00-18:00 (weekly MONDAY 09:00-12:00, 13:00-18:00)
                        2026-12-22 Tue: 6h, 09:00-11:00, 14:00-18:00 (weekly TUESDAY 09:00-12:00, 13:00-18:00; closed 2026-12-22T11:00 to 2026-12-22T14:00)
                        2026-12-23 Wed: closed (closed on 2026-12-23)
                        2026-12-24 Thu: closed (closed every year --12-24 to --01-02)
                        2026-12-25 Fri: closed (closed every year --12-24 to --01-02)
                        2026-12-26 Sat: closed (closed every year --12-24 to --01-02)
                        2026-12-27 Sun: closed (closed every year --12-24 to --01-02)
                        2026-12-28 Mon: 4h, 10:00-14:00 (opened on 2026-12-28 10:00-14:00)""");
    }

    @Test
    void whatAClosureTookAwayIsNegativeAndOverlappingWindowsCountOnce() {
        ExplainedDate tuesday = OFFICE.explain(berlin("2026-12-22T00:00"), berlin("2026-12-23T00:00"))
                .dates()
                .findFirst()
                .orElseThrow();

        assertThat(tuesday.counted()).isEqualTo(Duration.ofHours(6));
        assertThat(tuesday.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.rules())
                        .extracting(AppliedRule::kind, AppliedRule::contribution)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(Kind.WEEKLY, Duration.ofHours(8)),
                                org.assertj.core.groups.Tuple.tuple(Kind.CLOSED_TIME, Duration.ofHours(-2))));
    }

    @Test
    void aNightShiftIsToldOnBothItsDates() {
        BusinessCalendar nights =
                BusinessCalendar.in(BERLIN).weekly(SATURDAY, "22:00-06:00").build();

        assertThat(nights.explain(berlin("2026-10-24T12:00"), berlin("2026-10-25T12:00"))
                        .text(9))
                .isEqualTo("""
                        9h from 2026-10-24T12:00+02:00 to 2026-10-25T12:00+01:00 in Europe/Berlin
                        2026-10-24 Sat: 2h, 22:00-24:00 (weekly SATURDAY 22:00-06:00)
                        2026-10-25 Sun: 7h, 00:00+02:00-06:00+01:00 (weekly SATURDAY 22:00-06:00; no hours on SUNDAY)""");
    }

    @Test
    void aCompositionTellsWhatEachPartSaysInItsZone() {
        BusinessCalendar seoul = BusinessCalendar.in(ZoneId.of("Asia/Seoul"))
                .weekly(MONDAY, FRIDAY, "09:00-18:00")
                .build();
        BusinessCalendar freeze =
                BusinessCalendar.in(BERLIN).weekly(SUNDAY, "00:00-24:00").build();

        assertThat(OFFICE.intersection(seoul)
                        .difference(freeze)
                        .explain(berlin("2026-05-04T00:00"), berlin("2026-05-05T00:00"))
                        .text(1))
                .isEqualTo("""
                        2h from 2026-05-04T00:00+02:00 to 2026-05-05T00:00+02:00 in Europe/Berlin, which is (1 and 2) without 3
                        2026-05-04 Mon: 2h, 09:00-11:00
                          1 in Europe/Berlin: 8h, 09:00-12:00, 13:00-18:00 (weekly MONDAY 09:00-12:00, 13:00-18:00)
                          2 in Asia/Seoul: 9h, 09:00-18:00 (weekly MONDAY 09:00-18:00; weekly TUESDAY 09:00-18:00)
                          3 in Europe/Berlin: closed (no hours on MONDAY)""");
    }

    @Test
    void aLongStretchIsToldInPages() {
        CalendarExplanation explanation = OFFICE.explain(berlin("1900-01-01T00:00"), berlin("9000-01-01T00:00"));
        List<ExplainedDate> page = explanation.dates().limit(3).toList();
        Instant next = page.get(2).asked().end();

        assertThat(page).extracting(ExplainedDate::date).last().isEqualTo(LocalDate.of(1900, 1, 3));
        assertThat(OFFICE.explain(next, berlin("9000-01-01T00:00")).dates().findFirst())
                .hasValueSatisfying(date -> assertThat(date.date()).isEqualTo(LocalDate.of(1900, 1, 4)));
        assertThat(explanation.text(1)).endsWith("\nand on from 1900-01-02");
        assertThatThrownBy(() -> explanation.text(-1)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void backwardsTheTotalIsNegativeAndTheDatesAreTheSame() {
        CalendarExplanation back = OFFICE.explain(berlin("2026-05-05T00:00"), berlin("2026-05-04T00:00"));

        assertThat(back.total()).isEqualTo(Duration.ofHours(-8));
        assertThat(back.dates())
                .singleElement()
                .extracting(ExplainedDate::counted)
                .isEqualTo(Duration.ofHours(8));
        assertThat(OFFICE.explain(Instant.EPOCH, Instant.EPOCH).dates()).isEmpty();
    }
}
