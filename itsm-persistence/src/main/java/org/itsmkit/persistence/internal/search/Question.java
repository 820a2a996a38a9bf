package org.itsmkit.persistence.internal.search;

import java.util.List;
import org.itsmkit.persistence.internal.search.Order.Behind;
import org.itsmkit.persistence.internal.values.Column;
import org.itsmkit.persistence.internal.values.TicketColumn;
import org.jspecify.annotations.Nullable;

/**
 * What a statement that is made for the occasion has to ask. Two that differ in values only are equal. Components of type
 * int are places of values, counted from 0.
 */
public sealed interface Question {

    /** What a page of tickets shows of each. */
    List<Column> TICKET_COLUMNS = List.of(
            TicketColumn.ID,
            TicketColumn.TICKET_NUMBER,
            TicketColumn.TYPE_KEY,
            TicketColumn.TITLE,
            TicketColumn.STATE,
            TicketColumn.CATEGORY,
            TicketColumn.PRIORITY,
            TicketColumn.TEAM,
            TicketColumn.ASSIGNEE,
            TicketColumn.REQUESTER,
            TicketColumn.CREATED_AT,
            TicketColumn.UPDATED_AT,
            TicketColumn.NEXT_DUE,
            TicketColumn.VERSION);

    <R> R fold(Fold<R> fold);

    /** One answer for each kind of question. */
    interface Fold<R> {
        R page(PageOf page);

        R rows(RowsOf rows);

        R count(CountOf count);

        R number(NumberOf number);

        R journal(JournalOf journal);

        R links(LinksOf links);

        R linked(LinkedOf linked);
    }

    /**
     * Rows that pass a test, in an order: what is {@link Heads#shown() shown} of each, followed by what it is sorted by.
     *
     * @param behind where the page begins, or null for the first
     * @param limit how many are read
     */
    record PageOf(
            Heads heads, int tenant, Test where, Order order, @Nullable Behind behind, int limit) implements Question {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.page(this);
        }
    }

    /** Rows that pass a test, in the order of ids: what is {@link Heads#shown() shown} of each. */
    record RowsOf(Heads heads, int tenant, Test where) implements Question {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.rows(this);
        }
    }

    /** How many rows pass a test. */
    record CountOf(Heads heads, int tenant, Test where) implements Question {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.count(this);
        }
    }

    /** The id of the ticket with a number, if it passes a test. */
    record NumberOf(int tenant, int number, Test visible) implements Question {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.number(this);
        }
    }

    /** Sequence, entry, disclosures and hash of the entries behind one, if the ticket passes a test. */
    record JournalOf(int tenant, int ticket, int after, Test visible) implements Question {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.journal(this);
        }
    }

    /**
     * Type, inverse type and other id of a ticket's links, by type and other id, if both ends pass a test.
     *
     * @param type the place of the one type that is asked for, or null for all
     * @param behind the places of the type and the other id behind which the page begins, or null for the first
     */
    record LinksOf(
            int tenant,
            int ticket,
            @Nullable Integer type,
            @Nullable LinkBehind behind,
            Test visible) implements Question {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.links(this);
        }
    }

    /** Where a page of links begins. */
    record LinkBehind(int type, int other) {}

    /**
     * Id, number, title, state, category and version of tickets that are linked so, then the type, how many there are of
     * that type and category, its place by id among those, and its place among all, the open ones first, then by id: the
     * first few, and the first of each type and category, in the order of their places.
     *
     * @param most the place of how many are the first few
     */
    record LinkedOf(int tenant, int ticket, int type, int most) implements Question {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.linked(this);
        }
    }
}
