package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets.Group;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Guards;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.itsmkit.tck.PassingStorage;
import org.junit.jupiter.api.Test;

/** What depends on more tickets than a commit checks again is not decided. */
class ManyLinksTest extends DeskCase {

    private static final State PLANNED = State.of("PLANNED", Category.NEW);
    private static final TicketType TASK = TicketType.named("task")
            .workflow(Workflow.named("task")
                    .startingAt(PLANNED)
                    .allow("finish", PLANNED, State.of("DONE", Category.CLOSED))
                    .when(Guards.noneOpen(LinkType.WAITS_FOR))
                    .build())
            .build();

    private final Crowded crowded = new Crowded();

    @Override
    protected Storage open() {
        return crowded;
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.types(TASK);
    }

    @Test
    void aDecisionIsRefusedThatTooManyTicketsCouldUndo() {
        Ticket task = kim().tickets().open("task", NewIncident.titled("Task").ticket());
        Ticket done = kim().incidents().report(NewIncident.titled("Done"));
        kim().tickets().link(task.id(), LinkType.WAITS_FOR, done.id());
        resolve(done.id());
        crowded.total = 1_001;

        assertThatThrownBy(() -> kim().tickets().perform(task.id(), action("finish")))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    assertThat(refused.has("linked.too.many")).isTrue();
                    assertThat(refused).hasMessageContaining("1001 links \"waits-for\"");
                });
        assertThat(kim().tickets().preview(task.id(), action("finish")).isAccepted())
                .isFalse();
        assertThat(kim().tickets().actions(task.id()).toString()).contains("linked.too.many");
        crowded.total = 1_000;
        assertThat(kim().tickets().perform(task.id(), action("finish")).state().key())
                .isEqualTo("DONE");
    }

    /** Says that there are more links than it names. */
    private static final class Crowded extends PassingStorage {

        private long total;

        Crowded() {
            super(new MemoryStorage());
        }

        @Override
        public Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
            Linked found = to.linked(tenant, ticket, type, limit);
            return total == 0
                    ? found
                    : new Linked(List.of(new Group("incident", Category.RESOLVED, total)), found.first());
        }
    }
}
