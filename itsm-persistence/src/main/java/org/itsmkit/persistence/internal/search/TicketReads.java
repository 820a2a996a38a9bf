package org.itsmkit.persistence.internal.search;

import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets.Group;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.command.LinkedTickets.LinkedTicket;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.search.Question.LinkBehind;
import org.itsmkit.persistence.internal.values.Checks;
import org.itsmkit.persistence.internal.values.Cursors;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.TicketLink;
import org.jspecify.annotations.Nullable;

/** What hangs on one ticket, as far as it may be seen; one statement each. */
public final class TicketReads {

    private static final int CURSOR_PARTS = 2;

    private final Asker asker;

    public TicketReads(Asker asker) {
        this.asker = asker;
    }

    public Optional<TicketId> findByNumber(TenantId tenant, String number, Readers readers) {
        Draft draft = new Draft();
        Question question = new Question.NumberOf(
                draft.bind(tenant.value()), draft.bind(Texts.check("number", number)), Visibility.of(readers, Heads.TICKET, draft));
        return asker.list(question, draft.values(), 1, RowReader::ticketId).stream()
                .findFirst();
    }

    public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
        Draft draft = new Draft();
        Question question = new Question.JournalOf(
                draft.bind(tenant.value()),
                draft.bind(ticket.value()),
                draft.bind(after),
                Visibility.of(readers, Heads.TICKET, draft));
        return asker.list(
                question,
                draft.values(),
                limit,
                row -> new SealedEntry(tenant, ticket, row.number(), row.text(), row.text(), row.hash()));
    }

    public Page<TicketLink> links(
            TenantId tenant,
            TicketId ticket,
            @Nullable LinkType type,
            @Nullable String cursor,
            int limit,
            Readers readers) {
        Draft draft = new Draft();
        int most = Checks.limit(limit) + 1;
        Question question = new Question.LinksOf(
                draft.bind(tenant.value()),
                draft.bind(ticket.value()),
                type == null ? null : draft.bind(type.key()),
                cursor == null ? null : behind(draft, cursor),
                Visibility.of(readers, Heads.TICKET, draft));
        List<TicketLink> found = asker.list(
                question,
                draft.values(),
                most,
                row -> new TicketLink(new LinkType(row.text(), row.text()), row.ticketId()));
        return Cursors.page(
                found,
                limit,
                last -> Cursors.write(last.type().key(), last.other().toString()));
    }

    private static LinkBehind behind(Draft draft, String cursor) {
        JsonList parts = Cursors.read(cursor, CURSOR_PARTS);
        int type = draft.bind(Texts.check("cursor", parts.text(0)));
        return new LinkBehind(type, draft.bind(TicketId.of(parts.text(1)).value()));
    }

    /**
     * Counts all of them and reads the first few in one statement, so that they are of one moment: the first few, and the
     * first of each group, which brings the group's count.
     */
    public Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
        Draft draft = new Draft();
        Question question = new Question.LinkedOf(
                draft.bind(tenant.value()), draft.bind(ticket.value()), draft.bind(type.key()), draft.bind(limit));
        List<Counted> found = asker.list(question, draft.values(), Asker.UNLIMITED, Counted::read);
        return new Linked(
                found.stream()
                        .filter(each -> each.placeInGroup == 1)
                        .map(Counted::group)
                        .toList(),
                found.stream()
                        .filter(each -> each.place <= limit)
                        .map(Counted::ticket)
                        .toList());
    }

    private record Counted(LinkedTicket ticket, Group group, long placeInGroup, long place) {

        static Counted read(RowReader row) {
            TicketId id = row.ticketId();
            String number = row.text();
            String title = row.textOrNull();
            State state = State.of(row.text(), Category.valueOf(row.text()));
            LinkedTicket ticket = new LinkedTicket(id, number, title == null ? "" : title, state, row.number());
            return new Counted(
                    ticket, new Group(row.text(), state.category(), row.number()), row.number(), row.number());
        }
    }
}
