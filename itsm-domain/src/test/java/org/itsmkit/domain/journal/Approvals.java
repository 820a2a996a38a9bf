package org.itsmkit.domain.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.approval.ApprovalEvent;
import org.itsmkit.domain.approval.LeftOut;
import org.itsmkit.domain.approval.Seat;
import org.itsmkit.domain.approval.StageOrder;
import org.itsmkit.domain.approval.StageState;
import org.itsmkit.domain.approval.StandIn;
import org.itsmkit.domain.approval.VoteChoice;

/** Requests for approval, and what happens to them. */
final class Approvals {

    private static final Instant AT = Instant.parse("2025-03-03T09:00:00Z");
    private static final Person PAT = Person.of("pat");
    private static final Person KIM = Person.of("kim");

    private Approvals() {}

    static ApprovalEvent.Requested requested(Random random) {
        StageState stage = new StageState(
                "lead",
                "The \"lead\"",
                1 + random.nextInt(2),
                random.nextBoolean(),
                List.of(new Seat(PAT, List.of(), null), new Seat(KIM, List.of(), null)),
                1 + random.nextInt(2),
                random.nextBoolean() ? List.of() : List.of(new LeftOut(Person.of("lee"), "approval.conflict")),
                null,
                0);
        return new ApprovalEvent.Requested(
                "cab",
                "Change advisory board",
                StageOrder.values()[random.nextInt(2)],
                List.of(stage),
                "ab".repeat(32),
                List.of("impact"),
                List.of("requester"),
                random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of(new Delay.Elapsed(Duration.ofHours(4))),
                random.nextBoolean() ? null : new Delay.Elapsed(Duration.ofDays(2)),
                random.nextBoolean()
                        ? Actor.person("lee")
                        : Actor.automation("bot").onBehalfOf(Person.of("lee")));
    }

    /** What can happen to what was requested. */
    static List<ApprovalEvent> events(Random random) {
        return List.of(
                requested(random),
                new ApprovalEvent.Delegated("lead", PAT, new StandIn(Person.of("max"), AT, AT.plusSeconds(60))),
                new ApprovalEvent.Reminded("lead", List.of(PAT, KIM)),
                new ApprovalEvent.Escalated("lead", 1, 2),
                new ApprovalEvent.Replaced("lead", KIM, Person.of("ann")),
                new ApprovalEvent.Replaced("lead", null, Person.of("bob")),
                new ApprovalEvent.Voted("lead", PAT, Person.of("max"), VoteChoice.APPROVE, "ab".repeat(32)),
                new ApprovalEvent.Expired("lead"),
                new ApprovalEvent.Withdrawn(),
                new ApprovalEvent.Voided(List.of("impact")));
    }

    static Approval asked(Random random) {
        List<ApprovalEvent> events = events(random);
        Approval approval = Approval.of((ApprovalEvent.Requested) events.get(0), AT);
        for (int i = 1; i < 1 + random.nextInt(events.size()); i++) {
            approval = approval.after(events.get(i), AT.plusSeconds(i));
        }
        return approval;
    }
}
