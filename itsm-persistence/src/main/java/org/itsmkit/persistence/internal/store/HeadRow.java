package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.Sha256;
import org.itsmkit.domain.journal.TicketDocument;
import org.itsmkit.domain.level.ClocksDocument;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.persistence.internal.values.Binder;
import org.itsmkit.persistence.internal.values.IndexedValues;
import org.itsmkit.persistence.internal.values.LabelsText;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.persistence.internal.values.TicketColumn;
import org.itsmkit.spi.storage.StoredTicket;

/**
 * What a ticket's head row holds, made before anything is written: whatever a database cannot hold is refused here.
 *
 * @param stored the ticket
 * @param labels see {@link LabelsText}
 * @param indexed see {@link IndexedValues}
 * @param document see {@link TicketDocument}
 * @param clocks see {@link ClocksDocument}
 */
public record HeadRow(StoredTicket stored, String labels, String indexed, String document, String clocks) {

    /** As wide as the column: text of other columns has been checked where it came from. */
    private static final int MOST_OF_NUMBER = 64;

    /** What never changes once the ticket is there. */
    public static final List<TicketColumn> KEY = List.of(TicketColumn.TENANT_ID, TicketColumn.ID);

    /** What the ticket is made from again, in the order of {@link #bind} and {@link #read}. */
    public static final List<TicketColumn> KEPT = List.of(
            TicketColumn.TICKET_NUMBER,
            TicketColumn.TYPE_KEY,
            TicketColumn.TYPE_VERSION,
            TicketColumn.STATE,
            TicketColumn.CATEGORY,
            TicketColumn.STATE_SINCE,
            TicketColumn.CREATED_AT,
            TicketColumn.UPDATED_AT,
            TicketColumn.LINK_COUNT,
            TicketColumn.VERSION,
            TicketColumn.NEXT_DUE,
            TicketColumn.NEXT_WAKE,
            TicketColumn.PRIORITY_RANK,
            TicketColumn.HEAD,
            TicketColumn.LABELS,
            TicketColumn.INDEXED_VALUES,
            TicketColumn.DOCUMENT,
            TicketColumn.CLOCKS);

    /** What is there to be asked for only, in the order of {@link #bind}. */
    private static final List<TicketColumn> ASKED = List.of(
            TicketColumn.IS_OPEN,
            TicketColumn.READERS_OPEN,
            TicketColumn.TITLE,
            TicketColumn.PRIORITY,
            TicketColumn.PRIORITY_COMPUTED,
            TicketColumn.IMPACT,
            TicketColumn.URGENCY,
            TicketColumn.FIRST_RESPONSE_AT,
            TicketColumn.TEAM,
            TicketColumn.ASSIGNEE,
            TicketColumn.REQUESTER);

    /** All but the key, in the order of {@link #bind}. */
    public static final List<TicketColumn> COLUMNS =
            Stream.of(KEPT, ASKED).flatMap(List::stream).toList();

    static HeadRow of(StoredTicket stored, String labels, String indexed) {
        Ticket ticket = stored.ticket();
        Texts.check("ticket.number", ticket.number(), MOST_OF_NUMBER);
        ticket.get(TicketFields.TITLE).ifPresent(title -> Texts.check("title", title));
        ticket.team().ifPresent(team -> Texts.check("team", team.id()));
        ticket.assignee().ifPresent(person -> Texts.check("assignee", person.id()));
        ticket.requester().ifPresent(person -> Texts.check("requester", person.id()));
        Micros.of("ticket.stateSince", ticket.stateSince());
        Micros.of("ticket.createdAt", ticket.createdAt());
        Micros.of("ticket.updatedAt", ticket.updatedAt());
        Micros.ofNullable("first-response-at", ticket.fields().value(TicketFields.FIRST_RESPONSE_AT));
        Micros.ofNullable("nextDue", stored.nextDue());
        Micros.ofNullable("nextWake", stored.nextWake());
        return new HeadRow(
                stored,
                labels,
                indexed,
                Texts.check("document of the ticket", TicketDocument.of(ticket).text()),
                Texts.check("clocks of the ticket", ClocksDocument.write(stored.clocks())));
    }

    SideChanges.Beside beside() {
        return new SideChanges.Beside(labels, indexed);
    }

    UUID id() {
        return stored.ticket().id().value();
    }

    void bind(Binder to) {
        Ticket ticket = stored.ticket();
        to.text(ticket.number())
                .text(ticket.type().key())
                .small(ticket.type().version())
                .text(ticket.state().key())
                .text(ticket.state().category().name())
                .number(Micros.of("ticket.stateSince", ticket.stateSince()))
                .number(Micros.of("ticket.createdAt", ticket.createdAt()))
                .number(Micros.of("ticket.updatedAt", ticket.updatedAt()))
                .small(ticket.links())
                .number(ticket.version())
                .number(stored.nextDue() == null ? Micros.NONE : Micros.of("nextDue", stored.nextDue()))
                .number(Micros.ofNullable("nextWake", stored.nextWake()))
                .number(stored.priorityRank())
                .bytes(stored.head().bytes())
                .text(labels)
                .text(indexed)
                .text(document)
                .text(clocks);
        bindAsked(ticket, to);
    }

    private void bindAsked(Ticket ticket, Binder to) {
        FieldValues fields = ticket.fields();
        to.flag(ticket.state().category().isOpen())
                .flag(labels.isEmpty())
                .text(fields.value(TicketFields.TITLE))
                .number(fields.value(TicketFields.PRIORITY))
                .number(fields.value(TicketFields.PRIORITY_COMPUTED))
                .number(fields.value(TicketFields.IMPACT))
                .number(fields.value(TicketFields.URGENCY))
                .number(Micros.ofNullable("first-response-at", fields.value(TicketFields.FIRST_RESPONSE_AT)))
                .text(ticket.team().map(Team::id).orElse(null))
                .text(ticket.assignee().map(Person::id).orElse(null))
                .text(ticket.requester().map(Person::id).orElse(null));
    }

    /** Reads {@link #KEPT}. */
    static HeadRow read(TenantId tenant, TicketId id, RowReader row) {
        String number = row.text();
        TypeRef type = new TypeRef(row.text(), row.small());
        State state = State.of(row.text(), Category.valueOf(row.text()));
        Instant stateSince = row.instant();
        Instant createdAt = row.instant();
        Instant updatedAt = row.instant();
        int links = row.small();
        long version = row.number();
        Instant nextDue = row.instantOrNull();
        Instant nextWake = row.instantOrNull();
        long rank = row.number();
        Sha256 head = row.hash();
        String labels = row.text();
        String indexed = row.text();
        String text = row.text();
        String clocks = row.text();
        TicketDocument document = TicketDocument.parse(text);
        Ticket ticket = new Ticket(
                tenant,
                id,
                number,
                type,
                state,
                stateSince,
                document.fields(),
                document.participants(),
                document.items(),
                links,
                document.timerFirings(),
                document.approvals(),
                createdAt,
                updatedAt,
                version);
        StoredTicket stored = new StoredTicket(
                ticket, ClocksDocument.read(clocks), nextDue, nextWake, LabelsText.read(labels), rank, head);
        return new HeadRow(stored, labels, indexed, text, clocks);
    }
}
