package org.itsmkit.sla.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Gini;
import org.itsmkit.sla.measure.Share;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final GroupPrivacy TWO = new GroupPrivacy(2);

    private static List<PersonLoad> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> PersonLoad.fullTime("p" + i, i))
                .toList();
    }

    @Test
    void aGroupThatIsTooSmallIsNotTold() {
        assertThat(LoadFairness.gini(people(4)).isSuppressed()).isTrue();
        assertThat(LoadFairness.gini(people(4))).isEqualTo(new GroupResult.Suppressed<Figure>(5));
        assertThat(LoadFairness.gini(people(5)).isSuppressed()).isFalse();
        assertThat(LoadFairness.gini(List.of()).isSuppressed()).isTrue();
    }

    @Test
    void onePersonSeenTwiceIsOnePerson() {
        List<PersonLoad> twice =
                Stream.concat(people(4).stream(), people(4).stream()).toList();
        List<WorkingTime> weeks = Stream.of("a", "a", "b", "b", "c")
                .map(person -> new WorkingTime(
                        person, Duration.ofHours(1), Duration.ZERO, Duration.ofHours(2), Duration.ofHours(2)))
                .toList();
        List<Touch> touches = IntStream.range(0, 20)
                .mapToObj(i -> new Touch("p" + i % 4, "w", NOON))
                .toList();

        assertThat(LoadFairness.gini(twice).isSuppressed()).isTrue();
        assertThat(GroupWorkload.of(weeks, GroupPrivacy.DEFAULT).isSuppressed()).isTrue();
        assertThat(AfterHours.share(touches, person -> BusinessCalendar.alwaysOpen(), GroupPrivacy.DEFAULT)
                        .isSuppressed())
                .isTrue();
    }

    @Test
    void halfTheWorkInHalfTheTimeIsTheSameLoad() {
        List<PersonLoad> loads = List.of(PersonLoad.fullTime("a", 10), new PersonLoad("b", 5, 0.5));

        assertThat(LoadFairness.gini(loads, Gini.PLAIN, TWO)
                        .value()
                        .orElseThrow()
                        .value())
                .hasValue(0);
        assertThat(LoadFairness.gini(
                                List.of(PersonLoad.fullTime("a", 10), PersonLoad.fullTime("b", 5)), Gini.PLAIN, TWO)
                        .value()
                        .orElseThrow()
                        .value()
                        .orElseThrow())
                .isCloseTo(1.0 / 6, within(1e-12));
    }

    @Test
    void everybodysOwnHoursCount() {
        BusinessCalendar berlin = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
                .build();
        BusinessCalendar seoul = BusinessCalendar.in(ZoneId.of("Asia/Seoul"))
                .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
                .build();
        List<Touch> touches = List.of(new Touch("a", "w", NOON), new Touch("b", "w", NOON));

        assertThat(AfterHours.share(touches, Map.of("a", berlin, "b", seoul)::get, TWO)
                        .value())
                .contains(new Share(1, 2));
        assertThatThrownBy(() -> AfterHours.share(touches, Map.of("a", berlin)::get, TWO))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void turningToOtherWorkIsASwitchAndGoingOnIsNot() {
        List<Touch> touches = List.of(
                new Touch("a", "w2", NOON.plusSeconds(2)),
                new Touch("a", "w1", NOON),
                new Touch("b", "w2", NOON.plusSeconds(1)),
                new Touch("a", "w1", NOON.plusSeconds(1)),
                new Touch("a", "w1", NOON.plusSeconds(3)));
        Map<String, Duration> focused = Map.of("a", Duration.ofHours(3), "b", Duration.ofHours(1));

        assertThat(Interruptions.perFocusedHour(touches, focused, TWO)
                        .value()
                        .orElseThrow()
                        .value())
                .hasValue(0.5);
        assertThat(Interruptions.perFocusedHour(List.of(), Map.of("a", Duration.ZERO, "b", Duration.ZERO), TWO)
                        .value()
                        .orElseThrow()
                        .isDefined())
                .isFalse();
        assertThatThrownBy(() -> Interruptions.perFocusedHour(touches, Map.of("a", Duration.ofHours(1)), TWO))
                .isInstanceOf(InvalidInput.class)
                .hasMessageNotContaining("\"b\"");
    }

    @Test
    void sharesOfNoTimeAreUndefined() {
        List<WorkingTime> away = Stream.of("a", "b")
                .map(person -> new WorkingTime(person, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .toList();
        GroupWorkload told = GroupWorkload.of(away, TWO).value().orElseThrow();

        assertThat(told.occupancyOfLoggedInTime().isDefined()).isFalse();
        assertThat(told.utilisationOfPaidTime().isDefined()).isFalse();
    }

    @Test
    void onCallDutyHasItsBounds() {
        assertThat(OnCallDuty.minimumTeam(2, OnCallDuty.DEFAULT_SHARE)).isEqualTo(8);
        assertThat(OnCallDuty.minimumTeam(2, 0.3)).isEqualTo(7);
        assertThat(OnCallDuty.minimumTeam(1, 0.1)).isEqualTo(10);
        assertThat(OnCallDuty.isOverloaded(2, OnCallDuty.SHIFT)).isFalse();
        assertThat(OnCallDuty.isOverloaded(3, OnCallDuty.SHIFT)).isTrue();
        assertThat(OnCallDuty.isOverloaded(4, Duration.ofHours(24))).isFalse();
        assertThatThrownBy(() -> OnCallDuty.minimumTeam(2, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> OnCallDuty.minimumTeam(0, 0.25)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> OnCallDuty.isOverloaded(1, Duration.ZERO)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> new GroupPrivacy(1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PersonLoad("a", -1, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PersonLoad("a", 1, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new WorkingTime(
                        "a", Duration.ofHours(2), Duration.ZERO, Duration.ofHours(1), Duration.ofHours(2)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("loggedIn");
    }
}
