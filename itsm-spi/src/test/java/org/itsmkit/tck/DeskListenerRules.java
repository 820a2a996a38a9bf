package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.incident.IncidentActions;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.spi.TicketChange;
import org.junit.jupiter.api.Test;

/** Listeners: told of each change once, after its commit, on the thread that committed it; a failure touches nothing else. */
abstract class DeskListenerRules extends DeskCase {

    private final List<TicketChange> heard = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Ticket> read = new ArrayList<>();
    private RuntimeException failure;

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.listener(change -> {
                    if (failure != null) {
                        throw failure;
                    }
                })
                .listener(heard::add)
                .listener(change -> {
                    threads.add(Thread.currentThread());
                    read.add(now(change.after().id()));
                });
    }

    private List<Long> sequences() {
        return heard.stream()
                .map(TicketChange::entry)
                .map(JournalEntry::sequence)
                .toList();
    }

    @Test
    void eachChangeIsToldOnceAfterItsCommit() {
        Ticket mail = incident();
        Ticket commented = kim().tickets().comment(mail.id(), says("Looking"));

        assertThat(heard).extracting(TicketChange::after).containsExactly(mail, commented);
        assertThat(sequences()).containsExactly(1L, 2L);
        assertThat(read).containsExactly(mail, commented);
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void bothTicketsOfALinkAreTold() {
        Ticket mail = incident();
        Ticket other = incident("Other");
        heard.clear();

        kim().tickets().link(mail.id(), LinkType.RELATES_TO, other.id());

        assertThat(heard).extracting(change -> change.after().id()).containsExactlyInAnyOrder(mail.id(), other.id());
    }

    @Test
    void whatIsRefusedOrRepeatedIsNotTold() {
        Ticket mail = incident();
        kim().withCommandId("once").tickets().comment(mail.id(), says("Looking"));
        heard.clear();

        kim().withCommandId("once").tickets().comment(mail.id(), says("Looking"));
        assertThatThrownBy(() -> kim().tickets().perform(mail.id(), action(IncidentActions.RESOLVE)))
                .isInstanceOf(CommandRefused.class);

        assertThat(heard).isEmpty();
    }

    @Test
    void oneThatFailsKeepsNoOtherFromHearingAndNothingFromBeingDone() {
        failure = new IllegalStateException("a listener that fails");

        Ticket mail = incident();
        resolve(mail.id());
        desk.dueWork().runDue();

        assertThat(sequences()).containsExactly(1L, 2L);
        assertThat(told).as("notifications").hasSize(1);
        assertSound(mail.id());
    }
}
