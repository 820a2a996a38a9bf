package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.approval.ApprovalEvent;
import org.itsmkit.domain.approval.Seat;
import org.itsmkit.domain.approval.StageOrder;
import org.itsmkit.domain.approval.StageState;
import org.itsmkit.domain.approval.StandIn;
import org.itsmkit.domain.approval.VoteChoice;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;

/** Rules about the persons whose votes tickets wait for. */
abstract class AwaitingRules extends StorageRules {

    private static final Person ANN = Person.of("ann");
    /** As long as an id may be, and in other letters. */
    private static final Person LONG = Person.of("안".repeat(128));

    private static final Condition OPEN = Condition.where(TicketFields.CATEGORY).in("NEW", "ACTIVE", "PENDING");

    AwaitingRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.AWAITING)
    void whoHasNotVotedIsWaitedFor() {
        Approval asked = asked(ANN, LONG);
        write(
                here.ticket(1).approval("board", asked),
                here.ticket(2).approval("board", voted(asked, ANN)),
                here.ticket(3),
                here.ticket(4).approval("board", asked.after(new ApprovalEvent.Withdrawn(), Fixtures.START)),
                there.ticket(3).approval("board", asked));
        assertEquals(List.of("INC-000001"), waiting(ANN, Readers.ENGINE, Condition.ALWAYS));
        assertEquals(List.of("INC-000001", "INC-000002"), waiting(LONG, Readers.ENGINE, Condition.ALWAYS));
        assertEquals(List.of(), waiting(Person.of("an"), Readers.ENGINE, Condition.ALWAYS));
        assertEquals(List.of(), waiting(Person.of("ANN"), Readers.ENGINE, Condition.ALWAYS));
    }

    @Holds(Rule.AWAITING)
    void whoActsForAnApproverIsWaitedForToo() {
        StandIn dot = new StandIn(Person.of("dot"), Fixtures.START, Fixtures.START.plusSeconds(60));
        Approval delegated = asked(ANN).after(new ApprovalEvent.Delegated("board", ANN, dot), Fixtures.START);
        write(here.ticket(1).approval("board", delegated).approval("other", asked(LONG)));
        assertEquals(List.of("INC-000001"), waiting(Person.of("dot"), Readers.ENGINE, Condition.ALWAYS));
        assertEquals(List.of("INC-000001"), waiting(LONG, Readers.ENGINE, Condition.ALWAYS));
    }

    @Holds(Rule.AWAITING)
    void whatTheLastWriteSaysCounts() {
        Approval asked = asked(ANN, LONG);
        TicketFixture ticket = here.ticket(1).approval("board", asked);
        write(ticket, here.ticket(2).approval("board", asked));
        write(ticket.approval("board", voted(asked, ANN)));
        assertEquals(List.of("INC-000002"), waiting(ANN, Readers.ENGINE, Condition.ALWAYS));
        write(ticket.approval("board", asked));
        assertEquals(List.of("INC-000001", "INC-000002"), waiting(ANN, Readers.ENGINE, Condition.ALWAYS));
        write(ticket.approval("board", null));
        assertEquals(List.of("INC-000002"), waiting(ANN, Readers.ENGINE, Condition.ALWAYS));
    }

    @Holds(Rule.AWAITING)
    void theConditionAndTheReadersCountToo() {
        Approval asked = asked(ANN);
        write(
                here.ticket(1).approval("board", asked),
                here.ticket(2).approval("board", asked).closed(),
                here.ticket(3).approval("board", asked).labels(new Labels(Set.of("board"), Set.of())));
        assertEquals(List.of("INC-000001", "INC-000003"), waiting(ANN, Readers.ENGINE, OPEN));
        assertEquals(
                List.of("INC-000001", "INC-000002"),
                waiting(ANN, new Readers(Set.of(Labels.EVERYONE), false), Condition.ALWAYS));
    }

    private List<String> waiting(Person person, Readers readers, Condition where) {
        TicketQuery query = query(readers, where, BY_NUMBER, null, Page.MOST).awaiting(person);
        List<String> found =
                store().search(query).items().stream().map(TicketRow::number).toList();
        assertEquals(found.size(), store().count(query), "the count of those that wait for " + person);
        return found;
    }

    private static Approval asked(Person... persons) {
        StageState stage = new StageState(
                "board",
                "Board",
                persons.length,
                false,
                List.of(persons).stream()
                        .map(person -> new Seat(person, List.of(), null))
                        .toList(),
                0,
                List.of(),
                null,
                0);
        return Approval.of(
                new ApprovalEvent.Requested(
                        "board",
                        "Board",
                        StageOrder.SEQUENTIAL,
                        List.of(stage),
                        "ab".repeat(32),
                        List.of(),
                        List.of("requester"),
                        false,
                        List.of(),
                        null,
                        Actor.person("lee")),
                Fixtures.START);
    }

    private static Approval voted(Approval asked, Person person) {
        return asked.after(
                new ApprovalEvent.Voted("board", person, person, VoteChoice.APPROVE, "ab".repeat(32)), Fixtures.START);
    }
}
