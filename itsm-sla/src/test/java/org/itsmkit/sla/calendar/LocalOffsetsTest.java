package org.itsmkit.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The short way from local time to instants against {@code java.time}, at every transition of every zone it knows. */
class LocalOffsetsTest {

    private static final long DAY = 86_400;

    @Test
    void localTimesAroundEveryTransitionResolveAsJavaTimeResolvesThem() {
        List<String> wrong = new ArrayList<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            for (ZoneOffsetTransition transition : transitions(zone.getRules())) {
                long at = transition.toEpochSecond();
                LocalOffsets offsets = new LocalOffsets(zone.getRules(), at - 9 * DAY, at + 9 * DAY);
                long before = transition.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC);
                long after = transition.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC);
                for (long local : new long[] {before, after, (before + after) / 2, before - DAY, after + DAY}) {
                    for (long second = local - 1; second <= local + 1; second++) {
                        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
                        if (offsets.resolve(second) != time.atZone(zone).toEpochSecond()) {
                            wrong.add(id + " " + time);
                        }
                    }
                }
                checkDates(zone, offsets, transition.getDateTimeBefore().toLocalDate(), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void checkDates(ZoneId zone, LocalOffsets offsets, LocalDate around, List<String> wrong) {
        for (int i = -2; i <= 2; i++) {
            LocalDate date = around.plusDays(i);
            boolean leftOut = !date.atStartOfDay(zone).toLocalDate().equals(date);
            if (offsets.isLeftOut(date.toEpochDay()) != leftOut) {
                wrong.add(zone + " " + date);
            }
        }
    }

    /** Those that are listed, and some that follow from a yearly rule. */
    private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
        List<ZoneOffsetTransition> all = new ArrayList<>(rules.getTransitions());
        Instant far = Instant.parse("2100-01-01T00:00:00Z");
        ZoneOffsetTransition next = rules.nextTransition(far);
        for (int i : IntStream.range(0, 4).toArray()) {
            if (next != null) {
                all.add(next);
                next = rules.nextTransition(next.getInstant().plusSeconds(i));
            }
        }
        return all;
    }

    @Test
    void aDateThatAZoneLeftOutIsKnown() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        long start = LocalDate.of(2011, 12, 1).toEpochDay() * DAY;
        LocalOffsets offsets = new LocalOffsets(apia.getRules(), start, start + 60 * DAY);

        assertThat(offsets.isLeftOut(LocalDate.of(2011, 12, 30).toEpochDay())).isTrue();
        assertThat(offsets.isLeftOut(LocalDate.of(2011, 12, 29).toEpochDay())).isFalse();
        assertThat(offsets.isLeftOut(LocalDate.of(2011, 12, 31).toEpochDay())).isFalse();
    }
}
