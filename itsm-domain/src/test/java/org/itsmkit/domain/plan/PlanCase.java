package org.itsmkit.domain.plan;

import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.calendar.Calendars;

/** A case with a few fields, and one run of a plan that is led through it. */
final class PlanCase {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Field<LocalDate> START = Field.date("start");
    static final Field<Instant> SIGNED = Field.instant("signed");
    static final Field<Boolean> REMOTE = Field.flag("remote");
    static final FieldSchema FIELDS = FieldSchema.of(START, SIGNED, REMOTE);

    final Plan plan;
    final List<PlanEvent> events = new ArrayList<>();
    final List<Instant> instants = new ArrayList<>();
    Instant now = NOON;
    FieldValues fields = FieldValues.EMPTY;
    Calendars calendars = Calendars.none();
    PlanRun run;

    private PlanCase(Plan plan) {
        this.plan = plan;
        this.run = PlanRun.of(new PlanEvent.Started(plan.ref(), List.of()), NOON);
    }

    /** Not started yet. */
    static PlanCase of(Plan plan) {
        return new PlanCase(plan);
    }

    static PlanCase started(Plan plan) {
        return of(plan).start();
    }

    static PlanCase started(Plan.Builder plan) {
        return started(plan.build());
    }

    PlanCase start() {
        PlanDecision decision = PlanRules.start(plan, context());
        record(decision.events());
        run = PlanRun.of(decision.events(), now);
        return this;
    }

    <T> PlanCase with(Field<T> field, T value) {
        fields = fields.with(List.of(field.to(value)));
        return this;
    }

    PlanContext context() {
        return new PlanContext(now, fields::value, calendars, ZoneId.of("UTC"));
    }

    PlanDecision decide(PlanCommand command) {
        return PlanRules.decide(plan, run, command, context());
    }

    /** Does it; the answer is what happened. */
    List<PlanEvent> accept(PlanCommand command) {
        PlanDecision decision = decide(command);
        if (!decision.isAccepted()) {
            throw new AssertionError(command + ": " + decision.reasons());
        }
        record(decision.events());
        run = run.after(decision.events(), now);
        return decision.events();
    }

    PlanCase complete(String... tasks) {
        for (String task : tasks) {
            if (plan.task(task).orElseThrow().step() != null) {
                begin(task);
            }
            accept(new PlanCommand.Complete(task));
        }
        return this;
    }

    PlanCase begin(String task) {
        accept(new PlanCommand.Begin(task));
        return this;
    }

    PlanCase fail(String task) {
        begin(task);
        accept(new PlanCommand.Fail(task, "it broke"));
        return this;
    }

    PlanCase skip(String task) {
        accept(new PlanCommand.Skip(task, "no time"));
        return this;
    }

    PlanCase cancel() {
        accept(new PlanCommand.Cancel("withdrawn"));
        return this;
    }

    PlanCase later(Duration time) {
        now = now.plus(time);
        return this;
    }

    PlanCase tick() {
        accept(new PlanCommand.Tick());
        return this;
    }

    List<String> refused(PlanCommand command) {
        return decide(command).reasons().stream().map(Reason::code).toList();
    }

    TaskStatus status(String task) {
        return run.task(task).orElseThrow().status();
    }

    List<String> ready() {
        return PlanRules.ready(plan, run).stream().map(PlanTask::key).toList();
    }

    String told(String task) {
        return PlanRules.explain(plan, run).tasks().stream()
                .filter(each -> each.key().equals(task))
                .map(PlanExplanation.Task::toString)
                .findFirst()
                .orElse("");
    }

    private void record(List<PlanEvent> happened) {
        happened.forEach(event -> {
            events.add(event);
            instants.add(now);
        });
    }

    /** Somebody is taken on: all that a plan can say. */
    static Plan.Builder onboarding() {
        return Plan.named("onboarding")
                .version(3)
                .labelled("Taking somebody on")
                .over(FIELDS)
                .task(PlanTask.manual("contract")
                        .labelled("Contract")
                        .ownedBy(Team.of("hr"))
                        .instructions("Both sign.\nScan it."))
                .task(PlanTask.automatic("account", "directory.create", Map.of("unit", "staff"))
                        .labelled("Account")
                        .after("contract")
                        .retrying(new Retry(3, Delay.parse("10m")))
                        .undoneBy("close-account"))
                .task(PlanTask.manual("laptop")
                        .labelled("Laptop")
                        .ownedBy(Team.of("it"))
                        .after("contract")
                        .when(where(REMOTE).is(true))
                        .notBefore(DateOffset.parse("10d before start", FIELDS))
                        .dueBy(DateOffset.parse("2d before start", FIELDS))
                        .undoneBy("laptop-back"))
                .task(PlanTask.manual("welcome")
                        .labelled("Welcome")
                        .afterAll("account", "laptop")
                        .optional())
                .task(PlanTask.automatic("close-account", "directory.close", Map.of())
                        .labelled("Close account"))
                .task(PlanTask.manual("laptop-back").labelled("Laptop back").ownedBy(Team.of("it")));
    }
}
