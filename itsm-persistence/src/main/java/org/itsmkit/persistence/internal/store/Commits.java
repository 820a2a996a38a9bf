package org.itsmkit.persistence.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.values.AskedValues;
import org.itsmkit.persistence.internal.values.IndexedValues;
import org.itsmkit.persistence.internal.values.LabelsText;
import org.itsmkit.spi.storage.CommandIdTaken;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.Transactions;
import org.itsmkit.spi.storage.WriteSet;

/**
 * Applies write sets. Whatever can turn out to be stale comes first, and what was written before it turned out so is taken
 * back by hand: in a host's transaction nothing can be rolled back, and a host may commit although it was told.
 */
final class Commits {

    private final Transactions transactions;
    private final Adapter adapter;
    private final Known known;
    private final TicketRows tickets;
    private final CommandRows commands;
    private final JournalRows journal;
    private final SideRows sides;
    private final WorkRows work;

    Commits(
            Transactions transactions,
            Adapter adapter,
            TicketRows tickets,
            CommandRows commands,
            WorkRows work,
            Known known) {
        this.transactions = transactions;
        this.adapter = adapter;
        this.tickets = tickets;
        this.commands = commands;
        this.work = work;
        this.known = known;
        journal = new JournalRows(adapter.journal(), adapter.runner());
        sides = new SideRows(adapter.sides(), adapter.runner());
    }

    void commit(WriteSet writes) {
        List<Head> heads = writes.tickets().stream().map(Head::of).toList();
        CommandRecord command = writes.command();
        if (command != null) {
            CommandRows.check(command);
        }
        writes.work().forEach(WorkRows::check);
        boolean joined = transactions.isActive();
        try {
            transactions.required(() -> write(writes, heads, joined));
        } catch (HalfWritten e) {
            throw e.failure();
        } catch (StorageFailure e) {
            if (adapter.isLostRace(e)) {
                throw heads.isEmpty() ? e : heads.get(0).stale();
            }
            throw e;
        }
    }

    /** A write whose row is made and fits the database. */
    private record Head(TicketWrite write, HeadRow row) {

        static Head of(TicketWrite write) {
            JournalRows.check(write);
            String labels = LabelsText.write(write.after().labels());
            Map<String, FieldValue<?>> indexed =
                    AskedValues.with(write.indexed(), write.after().ticket());
            return new Head(write, HeadRow.of(write.after(), labels, IndexedValues.write(indexed)));
        }

        boolean isNew() {
            return write.expectedVersion() == 0;
        }

        StaleWrite stale() {
            return new StaleWrite(write.after().ticket().id(), write.expectedVersion());
        }
    }

    private boolean write(WriteSet writes, List<Head> heads, boolean joined) {
        TenantId tenant = writes.tenant();
        if (heads.size() > 1 || !writes.reliedOn().isEmpty()) {
            lock(tenant, heads, writes.reliedOn());
        }
        CommandRecord command = writes.command();
        if (command != null && !commands.insert(tenant, command)) {
            throw new CommandIdTaken(command.id());
        }
        SideChanges changes = new SideChanges();
        try {
            writeHeads(heads, changes);
        } catch (StaleWrite e) {
            if (command != null) {
                commands.delete(tenant, command);
            }
            throw e;
        }
        try {
            writeRest(writes, heads, changes);
        } catch (StorageFailure e) {
            transactions.setRollbackOnly();
            throw joined && adapter.leavesTransaction(e) ? new HalfWritten(e) : e;
        }
        return true;
    }

    private void writeRest(WriteSet writes, List<Head> heads, SideChanges changes) {
        List<SealedEntry> entries = new ArrayList<>();
        List<SealedEntry> erased = new ArrayList<>();
        for (Head head : heads) {
            entries.addAll(head.write.entries());
            erased.addAll(head.write.erased());
            changes.links(head.row.id(), head.write.links());
        }
        journal.append(entries);
        journal.erase(erased);
        sides.write(writes.tenant(), changes);
        work.put(writes.work());
    }

    /** Whether the statement did its work; one that waited in vain is as stale as one that came too late. */
    private boolean won(BooleanSupplier statement) {
        try {
            return statement.getAsBoolean();
        } catch (StorageFailure e) {
            if (adapter.leavesTransaction(e)) {
                return false;
            }
            throw e;
        }
    }

    /** New tickets first: once they are in, rows that were locked at their version cannot fail. */
    private void writeHeads(List<Head> heads, SideChanges changes) {
        List<HeadRow> inserted = new ArrayList<>();
        for (Head head : heads) {
            if (head.isNew()) {
                if (!won(() -> tickets.insert(head.row))) {
                    inserted.forEach(tickets::delete);
                    throw head.stale();
                }
                inserted.add(head.row);
                changes.added(head.row.id(), head.row.beside());
            }
        }
        for (Head head : heads) {
            if (!head.isNew() && !won(() -> update(head, changes))) {
                inserted.forEach(tickets::delete);
                throw head.stale();
            }
        }
    }

    private boolean update(Head head, SideChanges changes) {
        Known.Guess before = known.before(head.row);
        long version = head.write.expectedVersion();
        if (tickets.update(head.row, version, before)) {
            changes.changed(head.row.id(), before.beside(), head.row.beside());
        } else if (tickets.update(head.row, version)) {
            changes.replaced(head.row.id(), head.row.beside());
        } else {
            return false;
        }
        known.remember(head.row);
        return true;
    }

    /**
     * Locks in the order of ids, whatever each ticket is wanted for, and compares versions before anything is written. New
     * tickets are left to their insertion: a lock on what is not there is one on all that would be beside it, in MariaDB.
     */
    private void lock(TenantId tenant, List<Head> heads, List<ReliedOn> reliedOn) {
        SortedMap<TicketId, List<Long>> wanted = new TreeMap<>();
        reliedOn.forEach(relied -> want(wanted, relied.ticket(), relied.version()));
        heads.stream()
                .filter(head -> !head.isNew())
                .forEach(head -> want(wanted, head.row.stored().ticket().id(), head.write.expectedVersion()));
        wanted.forEach((ticket, versions) -> {
            for (long version : versions) {
                if (!adapter.lock(tenant.value(), ticket.value(), version)) {
                    throw new StaleWrite(ticket, version);
                }
            }
        });
    }

    private static void want(SortedMap<TicketId, List<Long>> wanted, TicketId ticket, long version) {
        wanted.computeIfAbsent(ticket, id -> new ArrayList<>()).add(version);
    }
}
