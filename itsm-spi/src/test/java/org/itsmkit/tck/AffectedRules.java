package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;

/** Rules about the configuration items that tickets are about. */
abstract class AffectedRules extends StorageRules {

    private static final CiId MAIL = new CiId(new UUID(1, 1));
    private static final CiId DISK = new CiId(new UUID(-1, 2));
    private static final Condition OPEN = Condition.where(TicketFields.CATEGORY).in("NEW", "ACTIVE", "PENDING");

    AffectedRules(StorageContract contract) {
        super(contract);
    }

    private List<String> about(CiId item, Readers readers, Condition where, Sort sort, int limit) {
        TicketQuery query = query(readers, where, sort, null, limit).affecting(item);
        List<String> found = all(cursor -> store().search(
                                new TicketQuery(query.tenant(), readers, where, item, null, sort, cursor, limit)))
                .stream()
                .map(TicketRow::number)
                .toList();
        assertEquals(found.size(), store().count(query), "the count of those about " + item);
        return found;
    }

    private List<String> about(CiId item) {
        return about(item, Readers.ENGINE, Condition.ALWAYS, BY_NUMBER, Page.MOST);
    }

    @Holds(Rule.AFFECTED)
    void onlyTheAffectedRoleCounts() {
        write(
                here.ticket(1).about(ItemRole.AFFECTED, MAIL, DISK),
                here.ticket(2).about(ItemRole.NOT_IMPACTED, MAIL),
                here.ticket(3),
                here.ticket(4).about(ItemRole.AFFECTED, MAIL).closed(),
                there.ticket(3).about(ItemRole.AFFECTED, MAIL));
        assertEquals(List.of("INC-000001", "INC-000004"), about(MAIL));
        assertEquals(List.of("INC-000001"), about(DISK));
        assertEquals(List.of(), about(new CiId(new UUID(1, 3))));
    }

    @Holds(Rule.AFFECTED)
    void theConditionCountsToo() {
        write(
                here.ticket(1).about(ItemRole.AFFECTED, MAIL),
                here.ticket(2),
                here.ticket(3).about(ItemRole.AFFECTED, MAIL).closed());
        assertEquals(List.of("INC-000001"), about(MAIL, Readers.ENGINE, OPEN, BY_NUMBER, Page.MOST));
        assertEquals(List.of("INC-000003"), about(MAIL, Readers.ENGINE, Condition.not(OPEN), BY_NUMBER, Page.MOST));
        assertEquals(List.of(), about(MAIL, Readers.ENGINE, Condition.NEVER, BY_NUMBER, Page.MOST));
    }

    @Holds(Rule.AFFECTED)
    void whatTheLastWriteSaysCounts() {
        TicketFixture ticket = here.ticket(1);
        write(ticket, here.ticket(2).about(ItemRole.AFFECTED, MAIL));
        write(ticket.about(ItemRole.AFFECTED, MAIL, DISK));
        assertEquals(List.of("INC-000001", "INC-000002"), about(MAIL));
        assertEquals(List.of("INC-000001"), about(DISK));
        write(ticket.about(ItemRole.NOT_IMPACTED, MAIL));
        assertEquals(List.of("INC-000002"), about(MAIL));
        assertEquals(List.of("INC-000001"), about(DISK));
        write(ticket.aboutNothing());
        assertEquals(List.of(), about(DISK));
        write(ticket.about(ItemRole.AFFECTED, MAIL));
        assertEquals(List.of("INC-000001", "INC-000002"), about(MAIL));
    }

    @Holds(Rule.AFFECTED)
    void whoMayNotSeeATicketDoesNotFindItByItsItem() {
        write(
                here.ticket(1).about(ItemRole.AFFECTED, MAIL).labels(new Labels(Set.of("a"), Set.of())),
                here.ticket(2).about(ItemRole.AFFECTED, MAIL).labels(new Labels(Set.of("b"), Set.of())));
        Readers a = Readers.with(Set.of("a"));
        assertEquals(List.of("INC-000001"), about(MAIL, a, Condition.ALWAYS, BY_NUMBER, Page.MOST));
    }

    @Holds(Rule.AFFECTED)
    void pagesHoldEachTicketOnceInOrder() {
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            TicketFixture ticket = here.ticket(i);
            if (i % 3 > 0) {
                ticket.about(ItemRole.AFFECTED, i % 3 == 1 ? MAIL : DISK);
            }
            write(ticket);
            if (i % 3 == 1) {
                expected.add(0, ticket.number());
            }
        }
        Sort latest = Sort.descending(TicketFields.NUMBER);
        for (int limit : new int[] {1, 3, 10, 11}) {
            assertEquals(expected, about(MAIL, Readers.ENGINE, Condition.ALWAYS, latest, limit), "pages of " + limit);
        }
    }
}
