package org.itsmkit.spi.storage.document;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.command.LinkedTickets.Group;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.command.LinkedTickets.LinkedTicket;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.ModelJson;
import org.itsmkit.domain.journal.Sha256;
import org.itsmkit.domain.journal.TicketDocument;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.level.ClocksDocument;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.spi.storage.TicketWrite;
import org.jspecify.annotations.Nullable;

/**
 * What a store keeps of one ticket, beside its journal and its links.
 *
 * <p>As facts it answers what a store can be asked: the fields that every ticket has, and values that were indexed. A field
 * that was never indexed has no value here, whatever the ticket holds.
 *
 * @param stored the ticket
 * @param indexed the values of its indexed fields, by field name
 */
public record TicketRecord(StoredTicket stored, Map<String, FieldValue<?>> indexed) implements Facts {

    private static final Set<String> OF_EVERY_TICKET =
            TicketFields.SEARCHABLE.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());

    private static final Comparator<TicketRecord> OPEN_FIRST =
            Comparator.comparing((TicketRecord ticket) -> !ticket.isOpen()).thenComparing(TicketRecord::id);

    public TicketRecord {
        indexed = Map.copyOf(indexed);
    }

    /** What a write makes of a ticket. */
    public static TicketRecord of(TicketWrite write) {
        return new TicketRecord(write.after(), write.indexed());
    }

    public TicketId id() {
        return stored.ticket().id();
    }

    public long version() {
        return stored.ticket().version();
    }

    public boolean isOpen() {
        return stored.ticket().state().category().isOpen();
    }

    public boolean isVisibleTo(Readers readers) {
        return readers.see(stored.labels());
    }

    /** Whether a query asks for it and its readers may see it; the tenant is not compared. */
    public boolean matches(TicketQuery query) {
        CiId item = query.affecting();
        Person awaiting = query.awaiting();
        return isVisibleTo(query.readers())
                && (item == null || affected().contains(item))
                && (awaiting == null || stored.ticket().awaiting().contains(awaiting))
                && query.where().test(this);
    }

    /** The configuration items that it is about. */
    public Set<CiId> affected() {
        return stored.ticket().items().affected();
    }

    /** The head of its journal. */
    public AnchorLeaf leaf() {
        return new AnchorLeaf(id(), version(), stored.head());
    }

    /** Its place in a queue; null when it has none. */
    @Nullable
    Long priorityRank() {
        long rank = stored.priorityRank();
        return rank == StoredTicket.UNRANKED ? null : rank;
    }

    @Override
    public <T> @Nullable T value(Field<T> field) {
        if (!OF_EVERY_TICKET.contains(field.name())) {
            FieldValue<?> value = indexed.get(field.name());
            return value == null ? null : typed(field, value.value());
        }
        Instant due = stored.nextDue();
        return !field.name().equals(TicketFields.NEXT_DUE.name())
                ? stored.ticket().value(field)
                : due == null ? null : typed(field, due);
    }

    /** It as a list shows it. */
    public TicketRow row() {
        Ticket ticket = stored.ticket();
        return new TicketRow(
                ticket.id(),
                ticket.number(),
                ticket.type().key(),
                ticket.title(),
                ticket.state(),
                ticket.priority().orElse(null),
                ticket.team().orElse(null),
                ticket.assignee().orElse(null),
                ticket.requester().orElse(null),
                ticket.createdAt(),
                ticket.updatedAt(),
                stored.nextDue(),
                ticket.version());
    }

    /**
     * What a decision wants to know of tickets linked in one way.
     *
     * @param limit how many of them are told in full: those still open first, then by id
     */
    public static Linked linked(Stream<TicketRecord> others, int limit) {
        List<TicketRecord> sorted = others.sorted(OPEN_FIRST).toList();
        Map<String, Map<Category, Long>> counts = sorted.stream()
                .map(other -> other.stored().ticket())
                .collect(Collectors.groupingBy(
                        ticket -> ticket.type().key(),
                        Collectors.groupingBy(ticket -> ticket.state().category(), Collectors.counting())));
        List<Group> groups = counts.entrySet().stream()
                .flatMap(type -> type.getValue().entrySet().stream()
                        .map(each -> new Group(type.getKey(), each.getKey(), each.getValue())))
                .toList();
        return new Linked(
                groups, sorted.stream().limit(limit).map(TicketRecord::asLinked).toList());
    }

    private LinkedTicket asLinked() {
        Ticket ticket = stored.ticket();
        return new LinkedTicket(ticket.id(), ticket.number(), ticket.title(), ticket.state(), ticket.version());
    }

    /** Its written form: JSON, exact, with personal values in the clear. */
    public String text() {
        Ticket ticket = stored.ticket();
        JsonWriter json = new JsonWriter(1024).beginObject();
        json.member("id", ticket.id().toString()).member("number", ticket.number());
        json.name("type").beginList().value(ticket.type().key());
        json.value(ticket.type().version()).end();
        json.name("state").beginList().value(ticket.state().key());
        json.value(ticket.state().category().name()).end();
        instant(json.name("stateSince"), ticket.stateSince());
        TicketDocument.of(ticket).write(json);
        json.member("links", ticket.links());
        instant(json.name("createdAt"), ticket.createdAt());
        instant(json.name("updatedAt"), ticket.updatedAt());
        json.member("version", ticket.version());
        json.member("clocks", ClocksDocument.write(stored.clocks()));
        instant(json.name("nextDue"), stored.nextDue());
        instant(json.name("nextWake"), stored.nextWake());
        labels(json.name("readers"), stored.labels().readers());
        labels(json.name("denied"), stored.labels().denied());
        json.member("rank", stored.priorityRank());
        json.member("head", stored.head().toString());
        ModelJson.writeFields(json.name("indexed"), FieldValues.of(indexed));
        return json.end().text();
    }

    /** Reads what {@link #text} wrote; throws {@link InvalidInput} for anything else. */
    public static TicketRecord parse(TenantId tenant, String text) {
        JsonObject json = JsonReader.object(text);
        Labels labels = new Labels(
                new HashSet<>(json.list("readers").texts()),
                new HashSet<>(json.list("denied").texts()));
        StoredTicket stored = new StoredTicket(
                ticket(tenant, json),
                ClocksDocument.read(json.text("clocks")),
                instantOrNull(json, "nextDue"),
                instantOrNull(json, "nextWake"),
                labels,
                json.number("rank"),
                Sha256.parse(json.text("head")));
        return new TicketRecord(
                stored, ModelJson.readFields(json.object("indexed")).asMap());
    }

    private static Ticket ticket(TenantId tenant, JsonObject json) {
        JsonList type = json.list("type");
        JsonList state = json.list("state");
        TicketDocument document = TicketDocument.read(json);
        return new Ticket(
                tenant,
                TicketId.of(json.text("id")),
                json.text("number"),
                new TypeRef(type.text(0), Math.toIntExact(type.number(1))),
                State.of(state.text(0), Category.valueOf(state.text(1))),
                ModelJson.readInstant(json, "stateSince"),
                document.fields(),
                document.participants(),
                document.items(),
                Math.toIntExact(json.number("links")),
                document.timerFirings(),
                document.approvals(),
                ModelJson.readInstant(json, "createdAt"),
                ModelJson.readInstant(json, "updatedAt"),
                json.number("version"));
    }

    private static void instant(JsonWriter json, @Nullable Instant instant) {
        json.value(instant == null ? null : InstantText.of(instant));
    }

    private static @Nullable Instant instantOrNull(JsonObject json, String name) {
        return json.textOrNull(name) == null ? null : ModelJson.readInstant(json, name);
    }

    static void labels(JsonWriter json, Collection<String> labels) {
        json.beginList();
        new TreeSet<>(labels).forEach(json::value);
        json.end();
    }

    static <T> @Nullable T typed(Field<T> field, Object value) {
        Class<T> type = field.type().javaType();
        return type.isInstance(value) ? type.cast(value) : null;
    }
}
