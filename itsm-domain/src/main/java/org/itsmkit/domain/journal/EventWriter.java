package org.itsmkit.domain.journal;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.approval.ApprovalJson;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.journal.Disclosures.Disclosure;
import org.itsmkit.domain.journal.TicketEvent.Absorbed;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.journal.TicketEvent.ApprovalEnded;
import org.itsmkit.domain.journal.TicketEvent.Approving;
import org.itsmkit.domain.journal.TicketEvent.Attached;
import org.itsmkit.domain.journal.TicketEvent.Commented;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.journal.TicketEvent.Erased;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.journal.TicketEvent.ItemsChanged;
import org.itsmkit.domain.journal.TicketEvent.LevelsRecomputed;
import org.itsmkit.domain.journal.TicketEvent.Linked;
import org.itsmkit.domain.journal.TicketEvent.LinkedMoved;
import org.itsmkit.domain.journal.TicketEvent.MergedInto;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.journal.TicketEvent.ParticipantAdded;
import org.itsmkit.domain.journal.TicketEvent.ParticipantRemoved;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.domain.journal.TicketEvent.TimerFired;
import org.itsmkit.domain.journal.TicketEvent.Unlinked;
import org.itsmkit.domain.journal.TicketEvent.WorkLogged;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.ItemChange;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/** Writes the events of one entry, and the disclosures of their personal values beside them. Used once. */
final class EventWriter implements TicketEvent.Fold<JsonWriter> {

    private final JsonWriter json;
    private final JsonWriter disclosures = new JsonWriter(128).beginList();
    private final SaltSource salts;
    private final Hashing hashing;

    EventWriter(JsonWriter json, SaltSource salts, Hashing hashing) {
        this.json = json;
        this.salts = salts;
        this.hashing = hashing;
    }

    void write(TicketEvent event) {
        json.beginObject().member("kind", event.kind());
        event.fold(this).end();
    }

    /** To be asked once, after the last event. */
    String disclosures() {
        return disclosures.end().text();
    }

    @Override
    public JsonWriter other(TicketEvent event) {
        throw new AssertionError("No written form for " + event.kind());
    }

    @Override
    public JsonWriter opened(Opened event) {
        json.member("number", event.number());
        json.name("type")
                .beginList()
                .value(event.type().key())
                .value(event.type().version())
                .end();
        state("state", event.state());
        json.name("fields").beginObject();
        for (Map.Entry<String, FieldValue<?>> field : event.fields().asMap().entrySet()) {
            value(
                    field.getKey(),
                    field.getKey(),
                    field.getValue(),
                    event.personalFields().contains(field.getKey()));
        }
        json.end();
        json.name("personal").beginList();
        event.personalFields().forEach(json::value);
        json.end();
        ModelJson.writeParticipants(json.name("participants"), event.participants());
        return json;
    }

    @Override
    public JsonWriter actionPerformed(ActionPerformed event) {
        json.member("action", event.action());
        state("from", event.from());
        return state("to", event.to());
    }

    @Override
    public JsonWriter fieldsChanged(FieldsChanged event) {
        json.name("changes").beginList();
        for (FieldChange change : event.changes()) {
            json.beginObject().member("field", change.field()).member("personal", change.personal());
            value("before", change.field(), change.before(), change.personal());
            value("after", change.field(), change.after(), change.personal());
            json.end();
        }
        return json.end();
    }

    @Override
    public JsonWriter commented(Commented event) {
        hide("text", event.text());
        return json.member("visibility", event.visibility().name());
    }

    @Override
    public JsonWriter workLogged(WorkLogged event) {
        json.member("spent", event.spent().toString());
        return hide("note", event.note());
    }

    @Override
    public JsonWriter attached(Attached event) {
        json.member("reference", event.attachment().reference());
        hide("name", event.attachment().name());
        json.member("mediaType", event.attachment().mediaType());
        json.member("bytes", event.attachment().bytes());
        return json.member("sha256", event.attachment().sha256());
    }

    @Override
    public JsonWriter participantAdded(ParticipantAdded event) {
        return json.member("role", event.role()).member("person", event.person().id());
    }

    @Override
    public JsonWriter participantRemoved(ParticipantRemoved event) {
        return json.member("role", event.role()).member("person", event.person().id());
    }

    @Override
    public JsonWriter itemsChanged(ItemsChanged event) {
        json.name("changes").beginList();
        for (ItemChange change : event.changes()) {
            json.beginList().value(change.item().toString());
            json.value(ModelJson.name(change.before()))
                    .value(ModelJson.name(change.after()))
                    .end();
        }
        return json.end();
    }

    @Override
    public JsonWriter linked(Linked event) {
        return link(event.type(), event.other());
    }

    @Override
    public JsonWriter unlinked(Unlinked event) {
        return link(event.type(), event.other());
    }

    @Override
    public JsonWriter linkedMoved(LinkedMoved event) {
        link(event.type(), event.other());
        return state("state", event.state());
    }

    @Override
    public JsonWriter timerFired(TimerFired event) {
        json.member("timer", event.timer()).member("count", event.count());
        return json.member("due", InstantText.of(event.due()));
    }

    @Override
    public JsonWriter thresholdReached(ThresholdReached event) {
        json.member("agreement", event.agreement()).member("version", event.version());
        json.member("target", event.target()).member("cycle", event.cycle());
        return json.member("threshold", event.threshold()).member("at", InstantText.of(event.at()));
    }

    @Override
    public JsonWriter levelsRecomputed(LevelsRecomputed event) {
        return json.member("reason", event.reason());
    }

    @Override
    public JsonWriter approving(Approving event) {
        ApprovalJson.writeMembers(json.member("policy", event.policy()), event.event());
        return json;
    }

    @Override
    public JsonWriter approvalEnded(ApprovalEnded event) {
        return json.member("policy", event.policy())
                .member("outcome", event.outcome().name());
    }

    @Override
    public JsonWriter absorbed(Absorbed event) {
        json.member("duplicate", event.duplicate().toString());
        return json.member("entries", event.entries()).member("head", event.head());
    }

    @Override
    public JsonWriter mergedInto(MergedInto event) {
        return json.member("survivor", event.survivor().toString());
    }

    @Override
    public JsonWriter erased(Erased event) {
        json.name("sequences").beginList();
        List<Long> sequences = event.sequences();
        sequences.forEach(json::value);
        return json.end().member("reason", event.reason());
    }

    @Override
    public JsonWriter deviated(Deviated event) {
        return json.member("code", event.code()).member("detail", event.detail());
    }

    private JsonWriter state(String name, State state) {
        json.name(name).beginList();
        return json.value(state.key()).value(state.category().name()).end();
    }

    private JsonWriter link(LinkType type, TicketId other) {
        json.name("link").beginList().value(type.key()).value(type.inverseKey()).end();
        return json.member("other", other.toString());
    }

    private void value(String name, String field, @Nullable FieldValue<?> value, boolean personal) {
        json.name(name);
        if (value == null || !personal) {
            ModelJson.writeValue(json, value);
        } else {
            json.beginList().value(value.type().name());
            commit(field, value.written());
            json.end();
        }
    }

    private JsonWriter hide(String name, String value) {
        json.name(name);
        return commit(name, value);
    }

    private JsonWriter commit(String what, String value) {
        byte[] salt = new byte[Disclosures.SALT_BYTES];
        salts.fill(salt);
        Disclosures.write(
                disclosures, new Disclosure(HexFormat.of().formatHex(salt), JsonWriter.wellFormed(what, value)));
        return json.beginObject()
                .member("sealed", hashing.commitment(salt, value).toString())
                .end();
    }
}
