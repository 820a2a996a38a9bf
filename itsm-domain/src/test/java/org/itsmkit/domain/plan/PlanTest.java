package org.itsmkit.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.plan.PlanCase.FIELDS;
import static org.itsmkit.domain.plan.PlanCase.SIGNED;
import static org.itsmkit.domain.plan.PlanCase.START;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan is, and which are refused. */
class PlanTest {

    private static void assertProblems(ThrowingCallable build, String... kindsAndPlaces) {
        assertThatThrownBy(build)
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.kind() + " " + problem.place())
                                .containsExactly(kindsAndPlaces));
    }

    @Test
    void everyCycleIsToldOnceAndWhoeverWaitsForItIsNot() {
        Plan.Builder plan = Plan.named("p")
                .task(PlanTask.manual("a").after("b"))
                .task(PlanTask.manual("b").afterAny("a", "free"))
                .task(PlanTask.manual("free"))
                .task(PlanTask.manual("self").after("self"))
                .task(PlanTask.manual("behind").after("self"));
        assertProblems(plan::build, "CYCLE /tasks/0/after", "CYCLE /tasks/3/after");
    }

    @Test
    void aCycleNamesAllThatTakePartInIt() {
        Plan.Builder plan = Plan.named("p")
                .task(PlanTask.manual("a").after("c"))
                .task(PlanTask.manual("b").after("a"))
                .task(PlanTask.manual("c").after("b"));
        assertThatThrownBy(plan::build).hasMessageContaining("a, b, c");
    }

    @Test
    void anUnknownTaskIsRefusedWithNamesThatAreNear() {
        Plan.Builder plan = Plan.named("p")
                .task(PlanTask.manual("contract").undoneBy("tear"))
                .task(PlanTask.manual("laptop").afterAny("contract", "contrakt"));
        assertProblems(plan::build, "UNKNOWN_TASK /tasks/0/undone-by", "UNKNOWN_TASK /tasks/1/after-any/1");
        assertThatThrownBy(plan::build).hasMessageContaining("contract");
    }

    @Test
    void aTaskThatWaitsForACompensationWouldWaitForEver() {
        Plan.Builder plan = Plan.named("p")
                .task(PlanTask.manual("do").undoneBy("undo"))
                .task(PlanTask.manual("undo"))
                .task(PlanTask.manual("join").afterAll("do", "undo"))
                .task(PlanTask.manual("behind").after("join"))
                .task(PlanTask.manual("either").afterAny("do", "undo"));
        assertProblems(plan::build, "UNREACHABLE /tasks/2/after", "UNREACHABLE /tasks/3/after");
    }

    @Test
    void aCompensationHasNoPlaceInTheOrderAndNoCompensation() {
        Plan.Builder plan = Plan.named("p")
                .task(PlanTask.manual("do").undoneBy("undo"))
                .task(PlanTask.manual("again").undoneBy("undo"))
                .task(PlanTask.manual("undo")
                        .after("do")
                        .when(Condition.NEVER)
                        .notBefore(DateOffset.at(START))
                        .dueBy(DateOffset.at(START))
                        .optional()
                        .undoneBy("redo"))
                .task(PlanTask.manual("redo"));
        assertProblems(
                plan::build,
                "COMPENSATION /tasks/1/undone-by",
                "COMPENSATION /tasks/2/undone-by",
                "COMPENSATION /tasks/2/after",
                "COMPENSATION /tasks/2/when",
                "COMPENSATION /tasks/2/not-before",
                "COMPENSATION /tasks/2/due",
                "COMPENSATION /tasks/2/optional");
    }

    @Test
    void problemsOfEveryKindAreToldAtOnce() {
        Plan.Builder plan = Plan.named("p")
                .over(FIELDS)
                .task(PlanTask.manual("a").afterAll("b", "b", "x"))
                .task(PlanTask.manual("a"))
                .task(PlanTask.manual("b").dueBy(DateOffset.at(Field.date("strat"))));
        assertProblems(
                plan::build,
                "DUPLICATE /tasks/1/key",
                "DUPLICATE /tasks/0/after/1",
                "UNKNOWN_TASK /tasks/0/after/2",
                "UNKNOWN_FIELD /tasks/2");
    }

    @Test
    void twoFieldsOfOneNameAreRefusedEvenWithoutASchema() {
        Plan.Builder plan = Plan.named("p")
                .task(PlanTask.manual("a").dueBy(DateOffset.at(START)))
                .task(PlanTask.manual("b").dueBy(DateOffset.at(Field.instant("start"))));
        assertProblems(plan::build, "UNKNOWN_FIELD /tasks/1");
    }

    @Test
    void aPlanHasOneToFiveHundredTasks() {
        assertProblems(Plan.named("p")::build, "SIZE /tasks");
        Plan.Builder plan = Plan.named("p");
        for (int i = 0; i < Plan.MOST_TASKS; i++) {
            plan.task(PlanTask.manual("t" + i).waitingFor(i == 0 ? After.NOTHING : After.all("t" + (i - 1))));
        }
        assertThat(plan.build().tasks()).hasSize(Plan.MOST_TASKS);
        assertProblems(plan.task(PlanTask.manual("more"))::build, "SIZE /tasks");
    }

    @Test
    void aPlanKnowsItsCompensationsAndItsFields() {
        Plan plan = PlanCase.onboarding().build();
        assertThat(plan.compensations()).containsExactlyInAnyOrder("close-account", "laptop-back");
        assertThat(plan.fields()).extracting(Field::name).containsExactly("remote", "start");
        assertThat(plan)
                .hasToString("onboarding/3")
                .isEqualTo(PlanCase.onboarding().build());
    }

    @Test
    void whatIsWrongWithATaskByItselfNamesTheTask() {
        assertThatThrownBy(() -> PlanTask.manual("a b")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> PlanTask.manual("a").labelled(" ").build()).hasMessageContaining("label of a");
        assertThatThrownBy(() -> PlanTask.manual("a").retrying(Retry.NEVER)).hasMessageContaining("retry of a");
        assertThatThrownBy(() -> PlanTask.automatic("a", "k", Map.of("n", ""))).hasMessageContaining("input n of k");
        assertThatThrownBy(() -> PlanTask.manual("a").labelled("\uD800").build())
                .hasMessageContaining("Unicode");
        assertThatThrownBy(() -> new Retry(2, null)).hasMessageContaining("back-off");
        assertThatThrownBy(() -> new Retry(1, Delay.parse("1h"))).hasMessageContaining("back-off");
        assertThatThrownBy(() -> new Retry(101, Delay.parse("1h"))).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> DateOffset.at(Field.text("note"))).hasMessageContaining("instant or date");
        assertThatThrownBy(() -> new PlanRef("p", 0)).hasMessageContaining("1 or more");
    }

    @Test
    void oneOfOneIsAllOfIt() {
        assertThat(After.any("a")).isEqualTo(After.all("a"));
        assertThat(After.any("a", "b")).isNotEqualTo(After.all("a", "b"));
    }

    private static final CalendarKey OFFICE = CalendarKey.of("office");
    private static final Calendars SEOUL = Calendars.of(Map.of(
            OFFICE,
            BusinessCalendar.in(ZoneId.of("Asia/Seoul"))
                    .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-18:00")
                    .build()));

    private static String instant(String offset, Calendars calendars) {
        FieldValues values = FieldValues.of(
                START.to(LocalDate.parse("2026-03-09")), SIGNED.to(Instant.parse("2026-03-02T12:00:00Z")));
        PlanContext context = new PlanContext(PlanCase.NOON, values::value, calendars, ZoneId.of("Europe/Paris"));
        return DateOffset.parse(offset, FIELDS)
                .instant(context)
                .map(Instant::toString)
                .orElse("none");
    }

    @Test
    void anOffsetCountsOnBothSidesOfADate() {
        assertThat(instant("signed", SEOUL)).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(instant("2h before signed", SEOUL)).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(instant("2h after signed", SEOUL)).isEqualTo("2026-03-02T14:00:00Z");
    }

    @Test
    void aDateBeginsInTheZoneOfTheCaseAndThatOfItsCalendar() {
        assertThat(instant("start", SEOUL)).isEqualTo("2026-03-08T23:00:00Z");
        assertThat(instant("1d before start", SEOUL)).isEqualTo("2026-03-07T23:00:00Z");
        // Monday in Seoul; five working days earlier is the Monday before.
        assertThat(instant("5 working days of office before start", SEOUL)).isEqualTo("2026-03-01T15:00:00Z");
        assertThat(instant("1 working day of office after start", SEOUL)).isEqualTo("2026-03-09T15:00:00Z");
        assertThat(instant("10h of office before start", SEOUL)).isEqualTo("2026-03-05T08:00:00Z");
    }

    @Test
    void anOffsetByACalendarThatIsNotKnownIsNever() {
        assertThat(instant("1 working day of office before start", Calendars.none()))
                .isEqualTo("none");
        assertThat(instant("4h of office after start", Calendars.none())).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"start", "48h before start", "1h 30m after signed", "3 working days of office before start"})
    void anOffsetIsReadAsItIsWritten(String text) {
        assertThat(DateOffset.parse(text, FIELDS)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "later", "before start", "2d since start", "2d before", "2d before remote", " start"})
    void whatIsNoOffsetIsRefused(String text) {
        assertThatThrownBy(() -> DateOffset.parse(text, FIELDS)).isInstanceOf(InvalidInput.class);
    }
}
