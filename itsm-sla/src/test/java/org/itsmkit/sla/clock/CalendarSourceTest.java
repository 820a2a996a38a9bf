package org.itsmkit.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.calendar.Calendars;
import org.itsmkit.sla.clock.CalendarOwner.Kind;
import org.junit.jupiter.api.Test;

class CalendarSourceTest {

    private static final CalendarOwner CUSTOMER = new CalendarOwner(Kind.CUSTOMER, "acme");
    private static final CalendarOwner CONTRACT = new CalendarOwner(Kind.CONTRACT, "acme-17");
    private static final CalendarOwner SITE = new CalendarOwner(Kind.SITE, "busan");
    private static final CalendarKey SEOUL = CalendarKey.of("seoul");
    private static final CalendarKey OFFICE = CalendarKey.of("office");
    private static final Calendars CALENDARS = Calendars.of(Map.of(
            OFFICE,
            BusinessCalendar.alwaysOpen(),
            SEOUL,
            BusinessCalendar.in(ZoneId.of("Asia/Seoul"))
                    .weekly(DayOfWeek.MONDAY, "09:00-18:00")
                    .build()));
    private static final CalendarSource SOURCE = owner -> Optional.ofNullable(
            Map.of(CONTRACT, SEOUL, SITE, CalendarKey.of("lost")).get(owner));

    @Test
    void theFirstOwnerThatKeepsACalendarGivesIt() {
        ChosenCalendar chosen = SOURCE.choose(List.of(CUSTOMER, CONTRACT, SITE), OFFICE, CALENDARS);

        assertThat(chosen.key()).isEqualTo(SEOUL);
        assertThat(chosen.from()).contains(CONTRACT);
        assertThat(chosen).hasToString("calendar seoul of contract acme-17");
    }

    @Test
    void theFallbackIsTakenIfNobodyKeepsOneAndSaysSo() {
        ChosenCalendar chosen = SOURCE.choose(List.of(CUSTOMER), OFFICE, CALENDARS);

        assertThat(chosen.calendar()).isEqualTo(BusinessCalendar.alwaysOpen());
        assertThat(chosen.from()).isEmpty();
        assertThat(chosen).hasToString("calendar office, the fallback");
    }

    @Test
    void aKeyWithoutACalendarIsRefusedAndNotPassedOver() {
        assertThatThrownBy(() -> SOURCE.choose(List.of(SITE, CONTRACT), OFFICE, CALENDARS))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("lost");
        assertThatThrownBy(() -> SOURCE.choose(List.of(), CalendarKey.of("lost"), CALENDARS))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new CalendarOwner(Kind.GROUP, " ")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aReadingTellsWhichCalendarItWasAndWhy() {
        ClockPolicy policy = ClockPolicy.target("resolution")
                .within(Duration.ofHours(1))
                .in(SOURCE.choose(List.of(CONTRACT), OFFICE, CALENDARS))
                .build();
        ClockReading reading = ServiceLevelClock.of(policy.but().build()).read(List.of(), Instant.EPOCH);

        assertThat(reading.policy()).isEqualTo(policy);
        assertThat(reading.policy().chosenCalendar().flatMap(ChosenCalendar::from))
                .contains(CONTRACT);
        assertThat(reading.explain().toString()).contains("By the calendar seoul of contract acme-17");
    }
}
