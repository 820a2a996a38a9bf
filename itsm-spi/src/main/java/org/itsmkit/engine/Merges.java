package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Absorbed;
import org.itsmkit.domain.journal.TicketEvent.ItemsChanged;
import org.itsmkit.domain.journal.TicketEvent.Linked;
import org.itsmkit.domain.journal.TicketEvent.MergedInto;
import org.itsmkit.domain.journal.TicketEvent.ParticipantAdded;
import org.itsmkit.domain.ticket.ItemChange;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.ItemRules;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.storage.LinkChange;

/** Merges a duplicate into another ticket: its own workflow ends it, and the survivor refers to its journal. */
final class Merges {

    /** The action of a workflow that closes a duplicate. */
    private static final Perform MERGE = Perform.action("merge");

    private final Engine engine;

    Merges(Engine engine) {
        this.engine = engine;
    }

    /** Merges a duplicate into the survivor, which it returns. */
    Ticket merge(Asking asking, TicketId duplicate, TicketId survivor) {
        Supplier<Payload> payload = () -> new Payload("merge").add(duplicate);
        return engine.pairs().pair(asking, survivor, duplicate, payload, pair -> merge(asking, pair, payload));
    }

    private Ticket merge(Asking asking, PairCommands.Pair pair, Supplier<Payload> payload) {
        requireMergeable(asking, pair);
        TicketId survivor = pair.first().id();
        TicketId duplicate = pair.second().id();
        boolean linked = engine.links().linked(pair.second(), LinkType.DUPLICATE_OF, pair.first());
        LinkedLook look =
                LinkedLook.at(engine, pair.second(), pair.secondType().rules().needs(pair.second(), MERGE));
        if (!look.objections().isEmpty()) {
            throw new CommandRefused("merge " + pair.second().number(), look.objections());
        }
        Accepted closing = closing(asking, pair, look);
        List<TicketEvent> last = new ArrayList<>(closing.events());
        List<TicketEvent> gained = new ArrayList<>();
        if (!linked) {
            last.add(new Linked(LinkType.DUPLICATE_OF, survivor));
            gained.add(new Linked(LinkType.DUPLICATE_OF.inverse(), duplicate));
        }
        last.add(new MergedInto(survivor));
        Written end = engine.writes()
                .of(
                        pair.secondType(),
                        pair.other(),
                        engine.entry(asking, pair.second(), last, pair.now()),
                        links(linked, LinkType.DUPLICATE_OF, survivor),
                        pair.now());
        gained.add(new Absorbed(
                duplicate, end.after().ticket().version(), end.after().head().toString()));
        gained.addAll(newcomers(pair.first(), pair.second()));
        List<ItemChange> items = pair.first().items().joining(pair.second().items());
        if (!items.isEmpty()) {
            gained.add(new ItemsChanged(items));
        }
        JournalEntry entry = engine.entry(asking, pair.first(), gained, pair.now());
        return new Change(engine, asking, pair.now())
                .add(pair.firstType(), pair.one(), entry, links(linked, LinkType.DUPLICATE_OF.inverse(), duplicate))
                .add(end)
                .effects(end, closing.effects())
                .relyingOn(look.reliedOn())
                .executing(payload)
                .commit();
    }

    private static List<LinkChange> links(boolean linked, LinkType type, TicketId other) {
        return linked ? List.of() : List.of(new LinkChange(type, other, true));
    }

    /** The duplicate's own workflow says how it ends. */
    private Accepted closing(Asking asking, PairCommands.Pair pair, LinkedLook look) {
        Decision decision = closing(asking, pair, look.tickets());
        if (!decision.isAccepted()) {
            decision = closing(asking, pair, look.shown(engine, asking));
        }
        return decision.fold(accepted -> accepted, refused -> {
            throw new CommandRefused("merge " + pair.second().number(), refused.reasons());
        });
    }

    private Decision closing(Asking asking, PairCommands.Pair pair, LinkedTickets linked) {
        return pair.secondType()
                .rules()
                .decide(
                        pair.second(),
                        MERGE,
                        engine.commands()
                                .context(asking, pair.secondType(), pair.second(), linked, pair.now())
                                .asEngine());
    }

    /**
     * Whoever takes part in the duplicate takes part in the survivor. Who asked for the duplicate watches the survivor, which
     * was asked for by somebody else.
     */
    private static List<TicketEvent> newcomers(Ticket kept, Ticket merged) {
        List<TicketEvent> added = new ArrayList<>();
        Participants known = kept.participants();
        for (Map.Entry<String, Set<Person>> part : merged.participants().asMap().entrySet()) {
            boolean asked = part.getKey().equals(Role.REQUESTER.key());
            Role role = asked ? Role.WATCHER : Role.of(part.getKey());
            for (Person person : part.getValue()) {
                boolean isThere = known.has(role, person) || asked && known.has(Role.REQUESTER, person);
                if (!isThere) {
                    added.add(new ParticipantAdded(role.key(), person));
                    known = known.with(role, person);
                }
            }
        }
        return added;
    }

    private void requireMergeable(Asking asking, PairCommands.Pair pair) {
        Ticket kept = pair.first();
        List<Reason> reasons = new ArrayList<>(
                engine.objections().to(asking, Operation.MERGE, pair.firstType().type(), kept));
        reasons.addAll(engine.objections()
                .to(asking, Operation.MERGE, pair.secondType().type(), pair.second()));
        if (!kept.type().key().equals(pair.second().type().key())) {
            reasons.add(Reason.of(
                    "merge.type",
                    "A duplicate is of the same type: " + pair.second().number() + " is not of the type of "
                            + kept.number() + "."));
        }
        reasons.addAll(
                ItemRules.refusals(kept, kept.items().joining(pair.second().items())));
        if (kept.state().category().isFinal()) {
            reasons.add(Reason.of(
                    "merge.survivor.closed",
                    "A duplicate cannot be merged into " + kept.number() + ", which is " + kept.state() + "."));
        }
        if (!reasons.isEmpty()) {
            throw new CommandRefused("merge " + pair.second().number() + " into " + kept.number(), reasons);
        }
    }
}
