package org.itsmkit.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Effect.OpenLinked;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.journal.Cause;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of one ticket leads to on others: durable, run after the commit, and done once however often it is run,
 * because each command it gives has an id derived from the entry.
 */
final class FollowUps {

    /** A chain of follow-ups that is longer goes round. */
    static final int MOST_DEPTH = 8;

    private final Engine engine;
    private final LateAnswers lateAnswers;

    FollowUps(Engine engine) {
        this.engine = engine;
        this.lateAnswers = new LateAnswers(engine);
    }

    /** That the engine wants to look at the ticket again. */
    static WorkItem wake(StoredTicket stored) {
        Instant at = stored.nextWake();
        return wake(stored.ticket(), at == null ? WorkItem.NEVER : at);
    }

    /** That the engine wants to look at the ticket at this instant. */
    static WorkItem wake(Ticket ticket, Instant at) {
        return WorkItem.of(ticket.tenant(), "wake:" + ticket.id(), WorkKind.WAKE, ticket.id(), "", at);
    }

    /** That everything linked to the ticket has to hear that it came to another state. */
    static WorkItem tellLinked(Asking asking, Ticket ticket, Instant now) {
        JsonWriter json = begin("tell-linked", ticket, asking.depth() + 1);
        json.name("state").beginList();
        json.value(ticket.state().key()).value(ticket.state().category().name()).end();
        return followUp(ticket, "tell", json, now);
    }

    /** That a further ticket has to be opened, linked to this one. */
    static WorkItem openLinked(Asking asking, Ticket ticket, OpenLinked effect, int index, Instant now) {
        JsonWriter json = begin("open-linked", ticket, asking.depth() + 1);
        LinkType link = effect.link();
        json.name("link").beginList().value(link.key()).value(link.inverseKey()).end();
        json.name("inherit").beginList();
        effect.inherited().forEach(field -> json.value(field.name()));
        json.end();
        return followUp(ticket, "open" + index, json, now);
    }

    /** That somebody has to be asked how the ticket went. */
    static WorkItem survey(Asking asking, Ticket ticket, Instant now) {
        return followUp(ticket, "survey", begin("survey", ticket, asking.depth() + 1), now);
    }

    /** That a threshold was reached at which the ticket has to be changed. */
    static WorkItem escalate(Asking asking, Ticket ticket, ThresholdReached event, Instant now) {
        JsonWriter json = begin("escalate", ticket, asking.depth() + 1)
                .member("agreement", event.agreement())
                .member("agreementVersion", event.version())
                .member("target", event.target())
                .member("cycle", event.cycle())
                .member("threshold", event.threshold())
                .member("at", event.at().toString());
        String which = new Payload("escalate")
                .add(event.agreement())
                .add(event.target())
                .add(event.cycle())
                .add(event.threshold())
                .digest();
        return followUp(ticket, "escalate-" + which, json, now);
    }

    /** That contents of the ticket's attachments have to be deleted. */
    static WorkItem deleteContents(Asking asking, Ticket ticket, List<String> references, Instant now) {
        JsonWriter json = begin("delete-contents", ticket, asking.depth() + 1);
        json.name("references").beginList();
        references.forEach(json::value);
        json.end();
        return followUp(ticket, "delete", json, now);
    }

    /** That a content has to be deleted unless it is attached to the ticket by then. */
    static WorkItem keepIfAttached(TenantId tenant, TicketId ticket, String reference, Instant at) {
        String id = "content:" + new Payload("content").add(reference).digest();
        JsonWriter json = new JsonWriter()
                .beginObject()
                .member("do", "keep-if-attached")
                .member("version", 0)
                .member("depth", 1)
                .member("reference", reference);
        return WorkItem.of(tenant, id, WorkKind.FOLLOW_UP, ticket, json.end().text(), at);
    }

    /**
     * Does it. Throws when it cannot be done now.
     *
     * @param atOnce takes on what follows from it, or null
     */
    void run(WorkItem work, Instant now, @Nullable AtOnce atOnce) throws IOException {
        JsonObject payload = JsonReader.object(work.payload());
        int depth = (int) payload.number("depth");
        if (depth > MOST_DEPTH) {
            throw new IllegalStateException("A chain of " + depth + " follow-ups led to " + work.id()
                    + "; workflows that answer each other go round.");
        }
        Optional<StoredTicket> stored = engine.storage().find(work.tenant(), work.ticket(), Readers.ENGINE);
        if (payload.text("do").equals("keep-if-attached")) {
            engine.attachments().keepIfAttached(work.tenant(), stored, payload.text("reference"));
            return;
        }
        if (stored.isEmpty()) {
            return;
        }
        Ticket from = stored.get().ticket();
        Run run = new Run(work, from, payload.number("version"), depth, now, atOnce);
        switch (payload.text("do")) {
            case "tell-linked" -> tellLinked(run, state(payload));
            case "open-linked" -> openLinked(run, payload);
            case "survey" -> invite(run);
            case "escalate" -> escalate(run, stored.get(), payload);
            case "delete-contents" ->
                engine.attachments()
                        .delete(work.tenant(), payload.list("references").texts());
            default -> throw new IllegalStateException("No follow-up of this version does " + payload.text("do"));
        }
    }

    /** What a follow-up is run with: the ticket it comes from as it is now, and the version that led to it. */
    private record Run(
            WorkItem work,
            Ticket from,
            long version,
            int depth,
            Instant now,
            @Nullable AtOnce atOnce) {

        String entry() {
            return from.id() + "#" + version;
        }

        Asking asking(String commandId) {
            return Asking.engine(from.tenant(), Cause.followUp(entry()), commandId, depth, now, atOnce);
        }
    }

    /**
     * Tells what it came to, although it may have gone on meanwhile: from resolved to closed it is as done as before. Only
     * when it was reopened, or done in the end, what it came to then says the opposite.
     */
    private void tellLinked(Run run, State state) {
        if (run.from.state().category().isOpen() == state.category().isOpen()) {
            engine.links().all(run.from, null).forEachRemaining(link -> tell(run, link, state));
        }
    }

    private void tell(Run run, TicketLink link, State state) {
        LinkType seenFromOther = link.type().inverse();
        Command command = new Command.LinkedMoved(seenFromOther, run.from.id(), state, run.from.fields());
        engine.commands().execute(run.asking("tell:" + run.entry() + ":" + link.other()), link.other(), command);
    }

    private void openLinked(Run run, JsonObject payload) {
        Ticket from = run.from;
        LinkType link = link(payload);
        Asking asking = run.asking(run.work.id());
        if (engine.memory().isExecuted(asking) || lateAnswers.saidElsewhere(asking, from, link, run.version)) {
            return;
        }
        KnownType type = engine.types().current(from.tenant(), from.type().key());
        NewTicket opening = NewTicket.following(from, payload.list("inherit").texts(), type.type());
        engine.openings().openLinked(asking, from.id(), link, type.type().key(), opening);
    }

    /** Looks again before it does anything; what the ticket refuses, or does not have, is left undone. */
    private void escalate(Run run, StoredTicket stored, JsonObject payload) {
        ThresholdReached event = new ThresholdReached(
                payload.text("agreement"),
                (int) payload.number("agreementVersion"),
                payload.text("target"),
                (int) payload.number("cycle"),
                payload.text("threshold"),
                Instant.parse(payload.text("at")));
        Asking asking = run.asking(run.work.id()).basedOn(run.from.version());
        if (engine.memory().isExecuted(asking)
                || !engine.levels().holds(event, run.from, stored.clocks(), engine.now(asking, run.from))) {
            return;
        }
        FieldSchema schema =
                engine.types().of(run.from.tenant(), run.from.type()).type().schema();
        List<FieldEdit<?>> edits = engine.levels().escalations(event).stream()
                .flatMap(escalation -> escalation.edits().stream())
                .filter(edit -> schema.find(edit.field().name()).isPresent())
                .toList();
        if (!edits.isEmpty()) {
            engine.commands().execute(asking, run.from.id(), new Command.Edit(edits));
        }
    }

    private void invite(Run run) {
        String commandId = engine.invitations().commandId(run.from, run.now);
        if (!commandId.isEmpty()) {
            engine.invitations().invite(run.asking(commandId), run.from);
        }
    }

    private static JsonWriter begin(String what, Ticket ticket, int depth) {
        return new JsonWriter()
                .beginObject()
                .member("do", what)
                .member("version", ticket.version())
                .member("depth", depth);
    }

    private static WorkItem followUp(Ticket ticket, String what, JsonWriter json, Instant now) {
        String id = what + ":" + ticket.id() + "#" + ticket.version();
        return WorkItem.of(
                ticket.tenant(), id, WorkKind.FOLLOW_UP, ticket.id(), json.end().text(), now);
    }

    private static State state(JsonObject payload) {
        JsonList pair = payload.list("state");
        return State.of(pair.text(0), Category.valueOf(pair.text(1)));
    }

    private static LinkType link(JsonObject payload) {
        JsonList pair = payload.list("link");
        return new LinkType(pair.text(0), pair.text(1));
    }
}
