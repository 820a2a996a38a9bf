package org.itsmkit.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.cmdb.collision.ChangeWindow;
import org.itsmkit.sla.calendar.BusinessCalendar;

/** In Berlin, in the week in which the clocks go back. */
class ChangeScheduleProperties {

    private static final Instant FRIDAY = Instant.parse("2026-10-23T00:00:00Z");
    private static final int HOURS = 24 * 5;
    private static final BusinessCalendar NIGHTS = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .weekly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00-06:00", "20:00-24:00")
            .build();
    private static final BusinessCalendar MONDAYS = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .weekly(DayOfWeek.MONDAY, DayOfWeek.MONDAY, "00:00-24:00")
            .build();

    @Property(tries = 500)
    void theNextSlotIsTheFirstHourWithoutAConflict(@ForAll Random random) {
        ChangeSchedule schedule = schedule(random);
        ScheduledChange change = change("CHG-0", random);
        long length =
                change.window().to().getEpochSecond() - change.window().from().getEpochSecond();
        Instant latest = FRIDAY.plusSeconds(3_600L * HOURS);

        Optional<ChangeWindow> first = Optional.empty();
        for (int hour = 0; hour <= HOURS && first.isEmpty(); hour++) {
            Instant start = FRIDAY.plusSeconds(3_600L * hour);
            ChangeWindow window = new ChangeWindow(start, start.plusSeconds(length));
            if (schedule.conflicts(change.at(window)).isEmpty()) {
                first = Optional.of(window);
            }
        }

        assertThat(schedule.nextSlot(change, FRIDAY, latest)).isEqualTo(first);
    }

    private static ChangeSchedule schedule(Random random) {
        List<ScheduledChange> changes = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            changes.add(change("CHG-" + i, random));
        }
        List<ClosedPeriod> closed = random.nextBoolean()
                ? List.of()
                : List.of(new ClosedPeriod("sheet", "Balance sheet", window(random, 40)));
        return new ChangeSchedule(
                random.nextBoolean() ? null : NIGHTS,
                random.nextBoolean() ? Map.of() : Map.of("Mondays", MONDAYS),
                closed,
                changes);
    }

    private static ScheduledChange change(String number, Random random) {
        return new ScheduledChange(
                number,
                window(random, 5),
                Set.of(new CiId(new UUID(1, random.nextInt(3)))),
                random.nextBoolean() ? null : Person.of("p" + random.nextInt(2)));
    }

    private static ChangeWindow window(Random random, int longest) {
        Instant start = FRIDAY.plusSeconds(3_600L * random.nextInt(HOURS));
        return new ChangeWindow(start, start.plusSeconds(3_600L * (1 + random.nextInt(longest))));
    }
}
