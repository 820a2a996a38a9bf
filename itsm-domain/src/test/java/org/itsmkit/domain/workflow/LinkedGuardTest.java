package org.itsmkit.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.condition.Condition.where;

import org.itsmkit.domain.Reason;
import org.itsmkit.domain.command.LinkedTickets.Group;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.TicketCase;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class LinkedGuardTest {

    private static final State OPEN = State.of("OPEN", Category.NEW);
    private static final State DONE = State.of("DONE", Category.CLOSED);
    private static final Reason MISSING = Reason.of("change.missing", "A change that is done has to be linked.");

    private static TicketCase needing(Condition which) {
        return TicketCase.of(TicketType.named("one")
                        .workflow(Workflow.named("one")
                                .startingAt(OPEN)
                                .allow("finish", OPEN, DONE)
                                .when(Guards.someLinked(LinkType.WAITS_FOR, which, MISSING))
                                .build())
                        .build())
                .open(TicketCase.titled("it"));
    }

    @Test
    void aGuardMayAskForTheTypeAndTheCategoryOfALinkedTicket() {
        TicketCase it = needing(where(TicketFields.TYPE)
                .is("change")
                .and(where(TicketFields.CATEGORY).is("CLOSED")));
        assertThat(it.does("finish").refusal()).containsExactly("change.missing");
        it.linkedTo(
                LinkType.WAITS_FOR, new Group("change", Category.ACTIVE, 3), new Group("problem", Category.CLOSED, 2));
        assertThat(it.does("finish").refusal()).containsExactly("change.missing");
        it.linkedTo(LinkType.WAITS_FOR, new Group("change", Category.CLOSED, 1));
        assertThat(it.does("finish").accepted()).isTrue();
    }

    @Test
    void anyTicketWillDoWhenNothingIsAskedOfIt() {
        TicketCase it = needing(Condition.ALWAYS).linkedTo(LinkType.WAITS_FOR, 0, 1);
        assertThat(it.does("finish").accepted()).isTrue();
    }

    @Test
    void nothingElseCanBeAskedOfALinkedTicket() {
        Condition titled = where(TicketFields.TITLE).is("Mail");
        assertThatThrownBy(() -> Guards.someLinked(LinkType.WAITS_FOR, titled, MISSING))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("[type, category]");
    }
}
