package org.itsmkit.sla.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.sla.target.WorkEvent.Kind.MACHINE_MESSAGE;
import static org.itsmkit.sla.target.WorkEvent.Kind.OWNED;
import static org.itsmkit.sla.target.WorkEvent.Kind.PROVIDER_MESSAGE;
import static org.itsmkit.sla.target.WorkEvent.Kind.RELEASED;
import static org.itsmkit.sla.target.WorkEvent.Kind.REQUESTER_MESSAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.clock.ClockCycle;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ClockStatus;
import org.itsmkit.sla.clock.ServiceLevelClock;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.target.ServiceTarget.Contact;
import org.junit.jupiter.api.Test;

class ServiceTargetTest {

    private static final ServiceLevelClock CLOCK = ServiceLevelClock.of(
            ClockPolicy.target("any").within(Duration.ofHours(2)).build());
    private static final WorkEvent OPENED = WorkEvent.entered(minute(0), 0, "new");

    private static Instant minute(int minute) {
        return Instant.EPOCH.plus(Duration.ofMinutes(minute));
    }

    private static WorkEvent event(WorkEvent.Kind kind, int minute) {
        return WorkEvent.of(kind, minute(minute), minute);
    }

    private static WorkEvent state(String state, int minute) {
        return WorkEvent.entered(minute(minute), minute, state);
    }

    private static ClockReading read(ServiceTarget target, int asOf, WorkEvent... events) {
        return CLOCK.read(target.facts(List.of(events)), minute(asOf));
    }

    private static long elapsed(ServiceTarget target, int asOf, WorkEvent... events) {
        return read(target, asOf, events).elapsed().toMinutes();
    }

    @Test
    void aMachineAnswersOnlyByPolicy() {
        WorkEvent[] events = {OPENED, event(MACHINE_MESSAGE, 1), event(PROVIDER_MESSAGE, 30)};

        assertThat(elapsed(ServiceTarget.firstResponse(), 60, events)).isEqualTo(30);
        assertThat(elapsed(ServiceTarget.firstResponse().countingMachines(), 60, events))
                .isEqualTo(1);
    }

    @Test
    void aResponseIsDueFromTheFirstMessageThatNobodyAnswered() {
        ClockReading reading = read(
                ServiceTarget.nextResponse(),
                60,
                OPENED,
                event(PROVIDER_MESSAGE, 5),
                event(REQUESTER_MESSAGE, 10),
                event(MACHINE_MESSAGE, 11),
                event(REQUESTER_MESSAGE, 20),
                event(PROVIDER_MESSAGE, 30),
                event(PROVIDER_MESSAGE, 31),
                event(REQUESTER_MESSAGE, 40),
                event(PROVIDER_MESSAGE, 45),
                event(REQUESTER_MESSAGE, 50));

        assertThat(reading.cycles())
                .extracting(cycle -> cycle.elapsed().toMinutes())
                .containsExactly(20L, 5L, 10L);
        assertThat(reading.dueAt()).contains(minute(170));
        Exchanges exchanges = Exchanges.of(reading);
        assertThat(exchanges.seconds(Exchanges.Measure.LONGEST)).isEqualTo(Figure.of(1200, 2, "LONGEST"));
        assertThat(exchanges.seconds(Exchanges.Measure.LAST)).isEqualTo(Figure.of(300, 2, "LAST"));
        assertThat(exchanges.seconds(Exchanges.Measure.MEAN)).isEqualTo(Figure.of(750, 2, "MEAN"));
    }

    @Test
    void withoutAnAnswerThereIsNoFigureOfExchanges() {
        Exchanges none = Exchanges.of(read(ServiceTarget.nextResponse(), 60, OPENED, event(REQUESTER_MESSAGE, 10)));

        assertThat(none.seconds(Exchanges.Measure.MEAN)).isEqualTo(Figure.undefined(0, "MEAN"));
    }

    @Test
    void anUpdateIsDueSinceTheLastContactOfEitherOrOfTheProvider() {
        WorkEvent[] events = {
            OPENED, event(PROVIDER_MESSAGE, 10), event(REQUESTER_MESSAGE, 25), event(MACHINE_MESSAGE, 27)
        };
        Set<String> done = Set.of("done");

        assertThat(elapsed(ServiceTarget.periodicUpdate(Contact.ANY, done), 30, events))
                .isEqualTo(5);
        assertThat(elapsed(ServiceTarget.periodicUpdate(Contact.PROVIDER, done), 30, events))
                .isEqualTo(20);
        assertThat(elapsed(ServiceTarget.periodicUpdate(Contact.PROVIDER, done).countingMachines(), 30, events))
                .isEqualTo(3);
    }

    @Test
    void updatesEndWithTheWork() {
        ClockReading reading = read(
                ServiceTarget.periodicUpdate(Contact.ANY, Set.of("done")),
                600,
                OPENED,
                event(PROVIDER_MESSAGE, 10),
                state("done", 20));

        assertThat(reading.status()).isEqualTo(ClockStatus.MET);
        assertThat(reading.cycles()).extracting(ClockCycle::breached).containsExactly(false, false);
    }

    @Test
    void owningStopsItsClockAndReleasingLetsItGoOn() {
        WorkEvent[] events = {OPENED, event(OWNED, 10), event(RELEASED, 20), event(OWNED, 25)};

        assertThat(elapsed(ServiceTarget.own(), 15, events)).isEqualTo(10);
        assertThat(elapsed(ServiceTarget.own(), 60, events)).isEqualTo(15);
    }

    @Test
    void eachTargetHasPausesOfItsOwn() {
        WorkEvent[] events = {OPENED, state("waiting", 10), state("open", 30), state("done", 40)};
        ServiceTarget resolution = ServiceTarget.resolution(Set.of("done"));

        assertThat(elapsed(resolution, 60, events)).isEqualTo(40);
        assertThat(elapsed(resolution.pausedIn(Set.of("waiting")), 60, events)).isEqualTo(20);
        assertThat(elapsed(ServiceTarget.firstResponse(), 60, events)).isEqualTo(60);
        assertThat(elapsed(ServiceTarget.firstResponse().pausedIn(Set.of("waiting", "done")), 60, events))
                .isEqualTo(20);
    }

    @Test
    void timeInStatesAddsUpHoweverOftenTheyAreEntered() {
        WorkEvent[] events = {OPENED, state("waiting", 10), state("open", 30), state("waiting", 40), state("done", 45)};

        assertThat(elapsed(ServiceTarget.timeIn(Set.of("waiting")), 60, events)).isEqualTo(25);
        assertThat(elapsed(ServiceTarget.timeIn(Set.of("new", "open")), 60, events))
                .isEqualTo(20);
    }

    @Test
    void aStateMayMakeATargetVoid() {
        ServiceTarget target = ServiceTarget.resolution(Set.of("done")).cancelledIn(Set.of("merged"));

        assertThat(read(target, 60, OPENED, state("merged", 10)).status()).isEqualTo(ClockStatus.CANCELLED);
        assertThat(read(target, 60, OPENED, state("done", 5), state("merged", 10))
                        .status())
                .isEqualTo(ClockStatus.MET);
    }

    @Test
    void eventsMayArriveInAnyOrder() {
        List<WorkEvent> events = new ArrayList<>(List.of(
                OPENED, state("waiting", 10), event(PROVIDER_MESSAGE, 15), state("open", 30), state("done", 45)));
        List<WorkEvent> ordered = List.copyOf(events);
        Collections.reverse(events);

        for (ServiceTarget target :
                List.of(ServiceTarget.firstResponse(), ServiceTarget.resolution(Set.of("done")), ServiceTarget.own())) {
            assertThat(target.facts(events)).isEqualTo(target.facts(ordered));
        }
    }

    @Test
    void aTargetWithoutTheStatesThatItNeedsIsRefused() {
        assertThatThrownBy(() -> ServiceTarget.resolution(Set.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ServiceTarget.timeIn(Set.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> WorkEvent.entered(minute(0), 0, " ")).isInstanceOf(InvalidInput.class);
    }
}
