package org.itsmkit.spi.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WriteSet;

/** Write sets and tickets, changed in one place. */
final class Edits {

    private Edits() {}

    static WriteSet tickets(WriteSet set, List<TicketWrite> tickets) {
        return new WriteSet(set.tenant(), tickets, set.reliedOn(), set.command(), set.work());
    }

    static WriteSet eachTicket(WriteSet set, UnaryOperator<TicketWrite> edit) {
        return tickets(set, set.tickets().stream().map(edit).toList());
    }

    static WriteSet reliedOn(WriteSet set, List<ReliedOn> reliedOn) {
        return new WriteSet(set.tenant(), set.tickets(), reliedOn, set.command(), set.work());
    }

    static WriteSet command(WriteSet set, CommandRecord command) {
        return new WriteSet(set.tenant(), set.tickets(), set.reliedOn(), command, set.work());
    }

    static WriteSet work(WriteSet set, List<WorkItem> work) {
        return new WriteSet(set.tenant(), set.tickets(), set.reliedOn(), set.command(), work);
    }

    static TicketWrite indexed(TicketWrite write, Map<String, FieldValue<?>> indexed) {
        return new TicketWrite(
                write.expectedVersion(), write.after(), write.entries(), indexed, write.links(), write.erased());
    }

    static TicketWrite links(TicketWrite write, List<LinkChange> links) {
        return new TicketWrite(
                write.expectedVersion(), write.after(), write.entries(), write.indexed(), links, write.erased());
    }

    static TicketWrite withoutErased(TicketWrite write) {
        return new TicketWrite(
                write.expectedVersion(), write.after(), write.entries(), write.indexed(), write.links(), List.of());
    }

    static TicketWrite after(TicketWrite write, StoredTicket after) {
        return new TicketWrite(
                write.expectedVersion(), after, write.entries(), write.indexed(), write.links(), write.erased());
    }

    static StoredTicket labels(StoredTicket stored, Labels labels) {
        return new StoredTicket(
                stored.ticket(),
                stored.clocks(),
                stored.nextDue(),
                stored.nextWake(),
                labels,
                stored.priorityRank(),
                stored.head());
    }

    static StoredTicket clocks(StoredTicket stored, List<TicketClock> clocks) {
        return new StoredTicket(
                stored.ticket(),
                clocks,
                stored.nextDue(),
                stored.nextWake(),
                stored.labels(),
                stored.priorityRank(),
                stored.head());
    }

    static StoredTicket due(StoredTicket stored, Instant due) {
        return new StoredTicket(
                stored.ticket(),
                stored.clocks(),
                due,
                stored.nextWake(),
                stored.labels(),
                stored.priorityRank(),
                stored.head());
    }

    static StoredTicket fields(StoredTicket stored, FieldValues fields) {
        Ticket old = stored.ticket();
        Ticket ticket = new Ticket(
                old.tenant(),
                old.id(),
                old.number(),
                old.type(),
                old.state(),
                old.stateSince(),
                fields,
                old.participants(),
                old.items(),
                old.links(),
                old.timerFirings(),
                old.approvals(),
                old.createdAt(),
                old.updatedAt(),
                old.version());
        return new StoredTicket(
                ticket,
                stored.clocks(),
                stored.nextDue(),
                stored.nextWake(),
                stored.labels(),
                stored.priorityRank(),
                stored.head());
    }
}
