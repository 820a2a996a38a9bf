package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one command changes, gathered and then committed at once: usually one ticket; two when they are linked or
 * merged, or when a reopened child moves its parent on.
 */
final class Change {

    /** A child has one parent, or a few. */
    private static final int MOST_PARENTS = 10;

    private final Engine engine;
    private final Asking asking;
    private final Instant now;
    private final Map<TicketId, TicketWrite> writes = new LinkedHashMap<>();
    private final List<TicketChange> changes = new ArrayList<>(2);
    private final List<WorkItem> work = new ArrayList<>(2);
    private List<ReliedOn> reliedOn = List.of();
    private @Nullable CommandRecord command;

    Change(Engine engine, Asking asking, Instant now) {
        this.engine = engine;
        this.asking = asking;
        this.now = now;
    }

    /** Adds one ticket's entry; {@code before} is null when the entry opens it. */
    Change add(KnownType type, @Nullable StoredTicket before, JournalEntry entry, List<LinkChange> links) {
        return add(before, entry, engine.writes().of(type, before, entry, links, now));
    }

    /** Adds a write that was made of an entry. */
    Change add(@Nullable StoredTicket before, JournalEntry entry, TicketWrite write) {
        Ticket after = write.after().ticket();
        writes.put(after.id(), write);
        changes.add(new TicketChange(entry, after));
        wake(before, write.after());
        if (before != null && moved(before.ticket(), after)) {
            work.add(FollowUps.tellLinked(asking, after, now));
            bumpParents(before.ticket(), after);
        }
        return this;
    }

    /** The first ticket as it shall be. */
    StoredTicket first() {
        return writes.values().iterator().next().after();
    }

    /** What the first ticket's decision wants to happen elsewhere. */
    Change effects(List<Effect> effects) {
        EffectWork carried = new EffectWork(engine, asking, first(), now);
        effects.forEach(effect -> effect.fold(carried).ifPresent(work::add));
        return this;
    }

    Change work(List<WorkItem> more) {
        work.addAll(more);
        return this;
    }

    Change relyingOn(List<ReliedOn> versions) {
        reliedOn = versions.stream()
                .filter(relied -> !writes.containsKey(relied.ticket()))
                .toList();
        return this;
    }

    /** Remembers the command on the first ticket. */
    Change executing(Object payload) {
        TicketWrite first = writes.values().iterator().next();
        TicketId about =
                first.expectedVersion() == 0 ? null : first.after().ticket().id();
        command = engine.memory().record(asking, about, payload, first.after().ticket(), now);
        return this;
    }

    /** Commits all of it; returns the first ticket as it now is. */
    Ticket commit() {
        engine.storage().commit(new WriteSet(asking.tenant(), List.copyOf(writes.values()), reliedOn, command, work));
        engine.committed(asking, List.copyOf(changes), work);
        return changes.get(0).after();
    }

    /** One item a ticket wakes the engine for it; it is written only when the instant moves. */
    private void wake(@Nullable StoredTicket before, StoredTicket after) {
        Instant was = before == null ? null : before.nextWake();
        if (!Objects.equals(was, after.nextWake())) {
            work.add(FollowUps.wake(after));
        }
    }

    private static boolean moved(Ticket before, Ticket after) {
        Category was = before.state().category();
        Category is = after.state().category();
        return was != is && after.links() > 0 && !(was.isOpen() && is.isOpen());
    }

    /** Whoever decided on the parent while the child was done must decide anew, so the parent moves on in the same commit. */
    private void bumpParents(Ticket before, Ticket child) {
        if (before.state().category().isOpen() || !child.state().category().isOpen()) {
            return;
        }
        List<TicketLink> parents = engine.storage()
                .links(asking.tenant(), child.id(), LinkType.CHILD_OF, null, MOST_PARENTS, Readers.ENGINE)
                .items();
        for (TicketLink parent : parents) {
            if (!writes.containsKey(parent.other())) {
                engine.storage()
                        .find(asking.tenant(), parent.other(), Readers.ENGINE)
                        .ifPresent(stored -> bump(stored, child));
            }
        }
    }

    private void bump(StoredTicket parent, Ticket child) {
        KnownType type = engine.types().of(asking.tenant(), parent.ticket().type());
        TicketEvent event = new TicketEvent.LinkedMoved(LinkType.PARENT_OF, child.id(), child.state());
        add(type, parent, engine.entry(asking, parent.ticket(), List.of(event), now), List.of());
    }
}
