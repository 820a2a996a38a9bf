package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.domain.level.Escalation;
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
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one command changes, gathered and then committed at once: usually one ticket; two when they are linked or
 * merged, or when a reopened child moves its parent on.
 */
final class Change {

    private final Engine engine;
    private final Asking asking;
    private final Instant now;
    private final Map<TicketId, Written> parts = new LinkedHashMap<>();
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
        Written written = engine.writes().of(type, before, entry, links, now);
        add(written);
        TicketChange last = written.changes().get(written.changes().size() - 1);
        if (!last.after().approvals().isEmpty()) {
            EffectWork notes = new EffectWork(engine, asking, written.after(), now);
            work.addAll(new ApprovalNotes(notes).of(before == null ? null : before.ticket(), last));
        }
        return this;
    }

    /** Adds one ticket's part. */
    Change add(Written written) {
        StoredTicket before = written.before();
        Ticket after = written.after().ticket();
        parts.put(after.id(), written);
        wake(before, written.after());
        tellReached(written);
        if (before != null && moved(before.ticket(), after)) {
            work.add(FollowUps.tellLinked(asking, after, now));
            bumpParents(before.ticket(), after);
        }
        if (before != null
                && before.ticket().state().category() != after.state().category()
                && engine.invitations().askAbout(after)) {
            work.add(FollowUps.survey(asking, after, now));
        }
        return this;
    }

    /** What the first ticket's decision wants to happen elsewhere. */
    Change effects(List<Effect> effects) {
        return effects(first(), effects);
    }

    /** What the decision on a ticket that was added wants to happen elsewhere. */
    Change effects(Written part, List<Effect> effects) {
        EffectWork carried = new EffectWork(engine, asking, part.after(), now);
        effects.forEach(effect -> effect.fold(carried).ifPresent(work::add));
        return this;
    }

    Change relyingOn(List<ReliedOn> versions) {
        reliedOn = versions.stream()
                .filter(relied -> !parts.containsKey(relied.ticket()))
                .toList();
        return this;
    }

    /** Remembers the command on the first ticket. */
    Change executing(Supplier<Payload> payload) {
        Ticket first = first().after().ticket();
        TicketId about = first().before() == null ? null : first.id();
        command = engine.memory().record(asking, about, payload, first, now);
        return this;
    }

    /** Further work that comes of it. */
    Change work(WorkItem item) {
        work.add(item);
        return this;
    }

    /** The first ticket as it shall be. */
    Ticket ticket() {
        return first().after().ticket();
    }

    /** Commits all of it; returns the first ticket as it now is. */
    Ticket commit() {
        List<TicketWrite> writes = parts.values().stream().map(Written::write).toList();
        engine.storage().commit(new WriteSet(asking.tenant(), writes, reliedOn, command, work));
        List<TicketChange> changes =
                parts.values().stream().flatMap(part -> part.changes().stream()).toList();
        engine.committed(asking, changes, work);
        return ticket();
    }

    private Written first() {
        return parts.values().iterator().next();
    }

    /**
     * One item a ticket wakes the engine for it. It is written when the instant moves, and also when it has passed: what
     * became of an item that was due is not known here.
     */
    private void wake(@Nullable StoredTicket before, StoredTicket after) {
        Instant was = before == null ? null : before.nextWake();
        Instant is = after.nextWake();
        if (!Objects.equals(was, is) || is != null && !is.isAfter(now)) {
            work.add(FollowUps.wake(after));
        }
    }

    private void tellReached(Written written) {
        if (!written.reached().isEmpty()) {
            Ticket recorded = written.changes().get(0).after();
            EffectWork notes = new EffectWork(engine, asking, written.after(), now);
            written.reached().forEach(event -> {
                notes.threshold(event, recorded.version()).ifPresent(work::add);
                escalate(event, recorded, notes);
            });
        }
    }

    private void escalate(ThresholdReached event, Ticket recorded, EffectWork notes) {
        List<Escalation> escalations = engine.levels().escalations(event);
        escalations.forEach(escalation -> escalation
                .notice()
                .flatMap(notice -> notes.escalation(notice, recorded.version()))
                .ifPresent(work::add));
        if (escalations.stream().anyMatch(escalation -> !escalation.edits().isEmpty())) {
            work.add(FollowUps.escalate(asking, recorded, event, now));
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
        engine.links().all(child, LinkType.CHILD_OF).forEachRemaining(parent -> {
            if (!parts.containsKey(parent.other())) {
                engine.storage()
                        .find(asking.tenant(), parent.other(), Readers.ENGINE)
                        .ifPresent(stored -> bump(stored, child));
            }
        });
    }

    private void bump(StoredTicket parent, Ticket child) {
        KnownType type = engine.types().of(asking.tenant(), parent.ticket().type());
        TicketEvent event = new TicketEvent.LinkedMoved(LinkType.PARENT_OF, child.id(), child.state());
        add(type, parent, engine.entry(asking, parent.ticket(), List.of(event), now), List.of());
    }
}
