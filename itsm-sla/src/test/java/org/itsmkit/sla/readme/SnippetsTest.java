package org.itsmkit.sla.readme;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.sla.availability.ComposedAvailability;
import org.itsmkit.sla.availability.DependencyModel;
import org.itsmkit.sla.availability.Requirement;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarText;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.PolicyChange;
import org.itsmkit.sla.clock.ReadingDifference;
import org.itsmkit.sla.clock.ServiceLevelClock;
import org.itsmkit.sla.clock.Threshold;
import org.itsmkit.sla.experience.AnswerScale;
import org.itsmkit.sla.experience.CustomerSatisfaction;
import org.itsmkit.sla.experience.ExperienceTarget;
import org.itsmkit.sla.experience.Judgement;
import org.itsmkit.sla.experience.SurveyAnswers;
import org.itsmkit.sla.experience.Verdict;
import org.itsmkit.sla.holiday.KoreanHolidays;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.quality.Signal;
import org.itsmkit.sla.quality.XmrChart;
import org.itsmkit.sla.staffing.Demand;
import org.itsmkit.sla.staffing.ErlangC;
import org.itsmkit.sla.staffing.Staffing;
import org.itsmkit.sla.staffing.StaffingGoal;
import org.itsmkit.sla.supplier.BackToBack;
import org.itsmkit.sla.supplier.ChainRun;
import org.itsmkit.sla.supplier.Custody;
import org.itsmkit.sla.supplier.CustodyTimeline;
import org.itsmkit.sla.supplier.ServiceChain;
import org.itsmkit.sla.supplier.SharedClockTime;
import org.itsmkit.sla.target.ServiceTarget;
import org.itsmkit.sla.target.WorkEvent;
import org.junit.jupiter.api.Test;

/** The snippets of this module's README, which shows what stands between the marks. */
class SnippetsTest {

    /** Thursday, three in the afternoon in Berlin, before the holiday of May Day. */
    private static final Instant OPENED = Instant.parse("2026-04-30T13:00:00Z");

    private final BusinessCalendar office = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .weekly(MONDAY, FRIDAY, "09:00-12:00", "13:00-18:00")
            .closed(LocalDate.of(2026, 5, 1))
            .build();
    private final ClockPolicy policy = ClockPolicy.target("resolution")
            .within(Duration.ofHours(8))
            .in(office)
            .thresholds(Threshold.percent(75), Threshold.beforeDue(Duration.ofMinutes(30)))
            .build();
    private final List<ClockFact> facts = List.of(
            ClockFact.started(OPENED, 1),
            ClockFact.paused(OPENED.plus(Duration.ofHours(1)), 2, "waiting for the customer"),
            ClockFact.resumed(Instant.parse("2026-05-04T07:00:00Z"), 3));

    @Test
    void businessTime() {
        Instant opened = OPENED;
        Instant closed = Instant.parse("2026-05-04T08:00:00Z");
        // readme: business-time
        BusinessCalendar office = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                .weekly(MONDAY, FRIDAY, "09:00-12:00", "13:00-18:00")
                .closed(LocalDate.of(2026, 5, 1))
                .build();

        Duration worked = office.between(opened, closed);
        Instant due = office.plus(opened, Duration.ofHours(16)).orElseThrow();
        Instant inTwoDays = office.endOfWorkingDay(opened, 2).orElseThrow();
        String why = office.explain(opened, closed).text(10);
        // readme: end
        assertThat(worked).isEqualTo(Duration.ofHours(4));
        assertThat(due).isEqualTo(Instant.parse("2026-05-05T13:00:00Z"));
        assertThat(inTwoDays).isEqualTo(Instant.parse("2026-05-05T16:00:00Z"));
        assertThat(why).startsWith("4h from").contains("2026-05-01");
    }

    @Test
    void holidays() {
        // readme: holidays
        BusinessCalendar seoul = BusinessCalendar.in(ZoneId.of("Asia/Seoul"))
                .weekly(MONDAY, FRIDAY, "09:00-18:00")
                .closed(KoreanHolidays.publicHolidays().between("KR", 2026, 2027))
                .build();

        BusinessCalendar hamburg = CalendarText.parse("""
                        zone: Europe/Berlin
                        Monday to Friday: 08:00-12:00, 13:00-17:00
                        closed: 2026-04-03 Good Friday
                        closed every year: 12-24 to 01-02
                        """).calendar();
        // readme: end
        assertThat(seoul.isOpen(Instant.parse("2026-02-17T03:00:00Z")))
                .as("Seollal")
                .isFalse();
        assertThat(hamburg.isOpen(Instant.parse("2026-12-28T09:00:00Z"))).isFalse();
    }

    @Test
    void algebra() {
        BusinessCalendar seoul = BusinessCalendar.in(ZoneId.of("Asia/Seoul"))
                .weekly(MONDAY, FRIDAY, "09:00-18:00")
                .build();
        // readme: algebra
        BusinessCalendar followTheSun = office.union(seoul);
        BusinessCalendar bothAtWork = office.intersection(seoul);
        // readme: end
        Instant nineInSeoul = Instant.parse("2026-05-06T00:00:00Z");
        assertThat(followTheSun.isOpen(nineInSeoul)).isTrue();
        assertThat(bothAtWork.between(nineInSeoul, nineInSeoul.plus(Duration.ofDays(1))))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void clocks() {
        Instant opened = OPENED;
        Instant asked = OPENED.plus(Duration.ofHours(1));
        Instant answered = Instant.parse("2026-05-04T07:00:00Z");
        Instant now = answered;
        // readme: clock
        ClockPolicy policy = ClockPolicy.target("resolution")
                .within(Duration.ofHours(8))
                .in(office)
                .thresholds(Threshold.percent(75), Threshold.beforeDue(Duration.ofMinutes(30)))
                .build();
        List<ClockFact> facts = List.of(
                ClockFact.started(opened, 1),
                ClockFact.paused(asked, 2, "waiting for the customer"),
                ClockFact.resumed(answered, 3));

        ClockReading reading = ServiceLevelClock.of(policy).read(facts, now);
        reading.dueAt(); // the first instant at which eight hours have counted; empty while paused
        reading.breachAt(); // the last one at which no more have
        reading.nextTransitionAt(); // when to look again
        String why = reading.explain().toString();
        // readme: end
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(reading.dueAt()).contains(Instant.parse("2026-05-04T15:00:00Z"));
        assertThat(why).contains("waiting for the customer");
    }

    @Test
    void changes() {
        Instant raised = Instant.parse("2026-05-04T08:00:00Z");
        Instant now = raised;
        // readme: changes
        ClockPolicy urgent = policy.but().version(2).within(Duration.ofHours(4)).build();
        ServiceLevelClock clock = ServiceLevelClock.of(policy).changed(raised, urgent, PolicyChange.CARRY_ELAPSED);

        ReadingDifference otherwise = clock.whatIf(policy, facts, now);
        // readme: end
        assertThat(clock.read(facts, now).dueAt()).contains(Instant.parse("2026-05-04T10:00:00Z"));
        assertThat(otherwise.changed(ReadingDifference.Aspect.DUE_AT)).isTrue();
    }

    @Test
    void ownEvents() {
        // readme: targets
        List<WorkEvent> events = List.of(
                WorkEvent.entered(OPENED, 1, "new"),
                WorkEvent.of(WorkEvent.Kind.REQUESTER_MESSAGE, OPENED, 2),
                WorkEvent.of(WorkEvent.Kind.MACHINE_MESSAGE, OPENED.plusSeconds(5), 3),
                WorkEvent.of(WorkEvent.Kind.PROVIDER_MESSAGE, OPENED.plusSeconds(600), 4));

        ServiceTarget target = ServiceTarget.firstResponse().pausedIn(Set.of("waiting"));
        ClockReading response = ServiceLevelClock.of(policy).read(target.facts(events), OPENED.plusSeconds(900));
        // readme: end
        assertThat(response.elapsed()).as("a machine's reply is no response").isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void suppliers() {
        Instant january = Instant.parse("2026-01-01T00:00:00Z");
        Instant closed = Instant.parse("2026-05-04T11:00:00Z");
        BusinessCalendar factory = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                .weekly(MONDAY, FRIDAY, "06:00-14:00")
                .build();
        // readme: suppliers
        ServiceChain chain = ServiceChain.serial(
                ServiceChain.step("desk OLA", Duration.ofMinutes(30), office),
                ServiceChain.step("vendor contract", Duration.ofHours(3), factory));
        ChainRun worst = new BackToBack(Duration.ofHours(4), office, chain)
                .worstStart(january, january.plus(Duration.ofDays(365)));

        SharedClockTime times = CustodyTimeline.startingAt(OPENED, Custody.of("desk"))
                .then(OPENED.plus(Duration.ofHours(1)), Custody.of("vendor"))
                .onSharedClock(closed, office);
        // readme: end
        assertThat(worst.fits())
                .as("who starts in the afternoon waits for the factory")
                .isFalse();
        assertThat(times.of("desk")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void availability() {
        // readme: availability
        DependencyModel model = DependencyModel.builder()
                .part("shop", 1)
                .part("vm-1", 0.99)
                .part("vm-2", 0.99)
                .part("host", 0.99)
                .requires("shop", Requirement.anyOf("vm-1", "vm-2"))
                .requires("vm-1", Requirement.allOf("host"))
                .requires("vm-2", Requirement.allOf("host"))
                .build();
        ComposedAvailability shop = model.availabilityOf("shop");
        // readme: end
        assertThat(shop.isExact()).isTrue();
        assertThat(shop.low()).isCloseTo(0.99 * 0.9999, within(1e-12));
    }

    @Test
    void experience() {
        Map<Integer, Long> counts = Map.of(5, 15L, 4, 4L, 2, 1L);
        // readme: experience
        SurveyAnswers answers =
                SurveyAnswers.counted(AnswerScale.ONE_TO_FIVE, counts).invited(80);
        Figure satisfied = CustomerSatisfaction.topTwo(AnswerScale.ONE_TO_FIVE).of(answers);

        Judgement judgement = ExperienceTarget.atLeast(0.90).judge(satisfied);
        judgement.point(); // MET: 95 % are satisfied
        judgement.statistical(); // INCONCLUSIVE: twenty answers do not show that
        // readme: end
        assertThat(judgement.point()).isEqualTo(Verdict.MET);
        assertThat(judgement.statistical()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void desk() {
        double[] hours = {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};
        // readme: desk
        Demand morning = Demand.of(100, Duration.ofMinutes(30), Duration.ofMinutes(3));
        Staffing staffing = ErlangC.staff(morning, StaffingGoal.answering(0.8, Duration.ofSeconds(20)));

        XmrChart chart = XmrChart.of(hours);
        List<Signal> outOfTheOrdinary = chart.individuals().signals();
        Figure upperLimit = chart.baseline().limits().upper();
        // readme: end
        assertThat(staffing.agents()).isEqualTo(14);
        assertThat(outOfTheOrdinary).isEmpty();
        assertThat(upperLimit.value().orElseThrow()).isCloseTo(55.8041, within(5e-3));
    }
}
