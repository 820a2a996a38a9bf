package org.itsmkit.sla.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.junit.jupiter.api.Test;

/** The page of the package, compiled and run, and what it refuses. */
class SupplierUsageTest {

    private static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneOffset.UTC)
            .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
            .build();
    private static final BusinessCalendar FACTORY = BusinessCalendar.in(ZoneOffset.UTC)
            .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "06:00-14:00")
            .build();
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private static Instant monday(int hour) {
        return MONDAY.plus(Duration.ofHours(hour));
    }

    @Test
    void theWorstStartOfAYearShowsWhetherAgreementsAreBackToBack() {
        ServiceChain chain = ServiceChain.serial(
                ServiceChain.step("desk OLA", Duration.ofMinutes(30), OFFICE),
                ServiceChain.aroundTheClock("hand-over", Duration.ofMinutes(10)),
                ServiceChain.step("vendor contract", Duration.ofHours(3), FACTORY));
        BackToBack agreements = new BackToBack(Duration.ofHours(4), OFFICE, chain);

        ChainRun worst =
                agreements.worstStart(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

        assertThat(agreements.sum()).isEmpty();
        assertThat(worst.fits()).isFalse();
        // Handed over at 11:00 and a nanosecond, the vendor needs that nanosecond of the next morning's 06:00.
        assertThat(worst.start()).isEqualTo(Instant.parse("2026-01-01T10:20:00.000000001Z"));
        assertThat(worst.end()).contains(Instant.parse("2026-01-02T06:00:00.000000001Z"));
        assertThat(worst.slack())
                .contains(Duration.ofHours(4).minus(Duration.ofMinutes(400).minusNanos(1)));
    }

    @Test
    void atTheLetterOfTheContractAStepEndsAtTheNextOpening() {
        ServiceChain day = ServiceChain.step("vendor", Duration.ofHours(8), OFFICE);
        BackToBack clock = new BackToBack(Duration.ofHours(12), BusinessCalendar.alwaysOpen(), day);
        assertThat(clock.from(monday(9)).taken()).contains(Duration.ofHours(8));
        assertThat(clock.stepsEnd(StepEnd.AT_BREACH).from(monday(9)).taken()).contains(Duration.ofHours(24));
    }

    @Test
    void aChainThatNeverEndsIsTheWorst() {
        ServiceChain never = ServiceChain.step(
                "nobody",
                Duration.ofHours(1),
                BusinessCalendar.in(ZoneId.of("UTC")).build());
        ChainRun worst = new BackToBack(Duration.ofHours(1), OFFICE, never).worstStart(monday(0), monday(48));
        assertThat(worst.end()).isEmpty();
        assertThat(worst.fits()).isFalse();
    }

    @Test
    void custodyDividesTheTimeAmongThoseWhoHeldTheWork() {
        CustodyTimeline custody = CustodyTimeline.startingAt(monday(9), Custody.of("desk"))
                .then(monday(10), Custody.of("vendor"))
                .then(monday(12), Custody.CUSTOMER)
                .then(monday(13), Custody.shared(Map.of("desk", 1L, "vendor", 3L)));

        SharedClockTime shared = custody.onSharedClock(monday(17), OFFICE);
        OwnCalendarTime own = custody.onOwnCalendars(monday(17), Map.of("desk", OFFICE, "vendor", FACTORY));
        int pingPong = custody.custodyChanges();

        assertThat(shared.of("desk")).isEqualTo(Duration.ofHours(2));
        assertThat(shared.of("vendor")).isEqualTo(Duration.ofHours(5));
        assertThat(shared.withCustomer()).isEqualTo(Duration.ofHours(1));
        assertThat(shared.running()).isEqualTo(Duration.ofHours(7));
        assertThat(own.of("desk")).isEqualTo(Duration.ofHours(5));
        assertThat(own.of("vendor")).isEqualTo(Duration.ofHours(3));
        assertThat(own.of("nobody")).isZero();
        assertThat(pingPong).isEqualTo(3);
    }

    @Test
    void theLeftOverGoesToTheLargestRemainderAndAmongEqualsToTheFirst() {
        assertThat(LargestRemainder.split(100, 1, 1, 1)).containsExactly(34, 33, 33);
        assertThat(LargestRemainder.split(7, 1, 2, 4)).containsExactly(1, 2, 4);
        assertThat(LargestRemainder.split(10, 1, 6, 7)).containsExactly(1, 4, 5);
        assertThat(LargestRemainder.split(Duration.ofNanos(3), 1, 1))
                .containsExactly(Duration.ofNanos(2), Duration.ofNanos(1));
    }

    @Test
    void thatTheSamePartiesHoldItOnIsNoChange() {
        CustodyTimeline custody = CustodyTimeline.of(List.of(
                new CustodyChange(monday(9), Custody.shared(Map.of("a", 1L, "b", 1L))),
                new CustodyChange(monday(10), Custody.shared(Map.of("a", 1L, "b", 9L))),
                new CustodyChange(monday(11), Custody.of("a")),
                new CustodyChange(monday(11), Custody.of("b"))));
        assertThat(custody.custodyChanges()).isEqualTo(2);
    }

    @Test
    void badInputIsRefused() {
        CustodyTimeline custody = CustodyTimeline.startingAt(monday(9), Custody.of("a"));
        assertThatThrownBy(() -> custody.then(monday(8), Custody.CUSTOMER)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> custody.onSharedClock(monday(8), OFFICE)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> custody.onOwnCalendars(monday(10), Map.of()))
                .hasMessage("calendars: expected a calendar of a, but found \"[]\"");
        assertThatThrownBy(() -> Custody.shared(Map.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Custody.shared(Map.of("a", 0L))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> LargestRemainder.split(5, 0, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> LargestRemainder.split(-5, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ServiceChain.aroundTheClock("x", Duration.ofHours(-1)))
                .isInstanceOf(InvalidInput.class);
        BackToBack agreements = new BackToBack(Duration.ZERO, OFFICE, ServiceChain.serial());
        assertThatThrownBy(() -> agreements.worstStart(monday(1), monday(1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> agreements.worstStart(monday(0), monday(24 * 1_101)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> {
                    ServiceChain chain = ServiceChain.aroundTheClock("x", Duration.ZERO);
                    for (int i = 0; i < 40; i++) {
                        chain = ServiceChain.serial(chain, chain);
                    }
                })
                .isInstanceOf(InvalidInput.class);
    }
}
