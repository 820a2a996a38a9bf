package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.spi.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/** What every group of rules uses: the store under test, and two tenants whose tickets have equal ids and numbers. */
abstract class StorageRules {

    static final Sort BY_NUMBER = Sort.ascending(TicketFields.NUMBER);

    final StorageContract contract;
    final Fixtures here = new Fixtures(TenantId.of("here"));
    final Fixtures there = new Fixtures(TenantId.of("there"));

    StorageRules(StorageContract contract) {
        this.contract = contract;
    }

    final Storage store() {
        return contract.store();
    }

    final StoredTicket find(TicketFixture ticket) {
        return store().find(ticket.tenant(), ticket.id(), Readers.ENGINE)
                .orElseThrow(() -> new AssertionError("ticket " + ticket.number() + " is not found"));
    }

    final Footprint footprint() {
        return Footprint.of(store(), here.tenant(), there.tenant());
    }

    /** Commits each of these, changed once more. */
    final void write(TicketFixture... tickets) {
        for (TicketFixture ticket : tickets) {
            store().commit(ticket.write());
        }
    }

    final void assertStale(TicketId ticket, long expected, WriteSet writes) {
        Footprint before = footprint();
        StaleWrite stale = assertThrows(StaleWrite.class, () -> store().commit(writes));
        assertEquals(ticket, stale.ticket(), "the ticket that StaleWrite names");
        assertEquals(expected, stale.expected(), "the version that StaleWrite names");
        assertEquals(before, footprint(), "what the store holds after a refused write set");
    }

    final TicketQuery query(Readers readers, Condition where, Sort sort, @Nullable String cursor, int limit) {
        return new TicketQuery(here.tenant(), readers, where, sort, cursor, limit);
    }

    /** The numbers of all tickets that a query finds, page by page. */
    final List<String> numbers(Readers readers, Condition where, Sort sort, int limit) {
        return all(cursor -> store().search(query(readers, where, sort, cursor, limit))).stream()
                .map(TicketRow::number)
                .toList();
    }

    final List<String> numbers(Condition where) {
        return numbers(Readers.ENGINE, where, BY_NUMBER, Page.MOST);
    }

    /** Everything on all pages; fails when the pages do not end. */
    static <T> List<T> all(Function<@Nullable String, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        for (int i = 0; i < 10_000; i++) {
            Page<T> page = pages.apply(cursor);
            all.addAll(page.items());
            cursor = page.cursor();
            if (cursor == null) {
                return all;
            }
        }
        throw new AssertionError("there is always another page");
    }
}
