package org.itsmkit.spi.memory;

import static org.itsmkit.spi.broken.Broken.by;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Condition.IsSet;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.tck.Rule;

/** Stores whose order or pages are wrong. */
final class BrokenPages {

    private BrokenPages() {}

    static Stream<Broken<Supplier<Storage>>> all() {
        return Stream.of(
                by("tickets come as they were opened", sorted(sort -> BY_NUMBER), Rule.ORDER, Rule.PRIORITY_ORDER),
                by("every order is ascending", sorted(sort -> Sort.ascending(sort.field())), Rule.ORDER),
                by("those without a value come first", NullsFirst::new, Rule.ORDER),
                by("ties are broken the other way", TiesReversed::new, Rule.ORDER),
                by("titles are ordered by UTF-16", titles(Comparator.naturalOrder()), Rule.ORDER),
                by("titles are ordered without case", titles(String.CASE_INSENSITIVE_ORDER), Rule.ORDER),
                by("titles are ordered as in a telephone book", titles(TELEPHONE_BOOK), Rule.ORDER),
                by("priority is ordered by its number", ByPriority::new, Rule.PRIORITY_ORDER),
                by("a page repeats the last ticket", Repeating::new, Rule.PAGES, Rule.FULL_PAGES),
                by("a page skips a ticket", Skipping::new, Rule.PAGES, Rule.ORDER),
                by("pages are counted from the start", Offset::new, Rule.STEADY_PAGES),
                by("a page forgets tickets without a value", ForgetsNulls::new, Rule.PAGES, Rule.ORDER),
                by("a bad cursor is none", BadIsNone::new, Rule.CURSORS),
                by("a bad cursor breaks the store", BadBreaks::new, Rule.CURSORS));
    }

    /** The order of a database that was created with a language's collation. */
    private static final Comparator<String> TELEPHONE_BOOK = Collator.getInstance(Locale.GERMAN)::compare;

    private static final Sort BY_NUMBER = Sort.ascending(TicketFields.NUMBER);

    private static TicketQuery with(TicketQuery query, Condition where, Sort sort, String cursor, int limit) {
        return new TicketQuery(
                query.tenant(), query.readers(), where, query.affecting(), query.awaiting(), sort, cursor, limit);
    }

    private static Supplier<Storage> sorted(UnaryOperator<Sort> edit) {
        return () -> new ForwardingStorage() {
            @Override
            public Page<TicketRow> search(TicketQuery query) {
                return super.search(
                        with(query, query.where(), edit.apply(query.sort()), query.cursor(), query.limit()));
            }
        };
    }

    /** Takes all tickets in an order of its own, and cuts pages by counting. */
    private abstract static class Counting extends ForwardingStorage {

        abstract List<TicketRow> ordered(TicketQuery query);

        @Override
        public Page<TicketRow> search(TicketQuery query) {
            List<TicketRow> all = ordered(query);
            int from = query.cursor() == null ? 0 : Math.min(Integer.parseInt(query.cursor()), all.size());
            int to = Math.min(from + query.limit(), all.size());
            return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
        }

        final List<TicketRow> rows(TicketQuery query, Condition where) {
            return right.search(with(query, where, query.sort(), null, Page.MOST))
                    .items();
        }
    }

    private static final class Offset extends Counting {
        @Override
        List<TicketRow> ordered(TicketQuery query) {
            return rows(query, query.where());
        }
    }

    private static final class NullsFirst extends Counting {
        @Override
        List<TicketRow> ordered(TicketQuery query) {
            Condition isSet = new IsSet(query.sort().field());
            List<TicketRow> all = new ArrayList<>(rows(query, query.where().and(Condition.not(isSet))));
            all.addAll(rows(query, query.where().and(isSet)));
            return all;
        }
    }

    /** Turns the opposite order round, in which only ties differ. */
    private static final class TiesReversed extends Counting {
        @Override
        List<TicketRow> ordered(TicketQuery query) {
            Condition isSet = new IsSet(query.sort().field());
            Sort sort = new Sort(query.sort().field(), !query.sort().descending());
            List<TicketRow> all =
                    new ArrayList<>(right.search(with(query, query.where().and(isSet), sort, null, Page.MOST))
                            .items());
            Collections.reverse(all);
            all.addAll(rows(query, query.where().and(Condition.not(isSet))));
            return all;
        }
    }

    private static Supplier<Storage> titles(Comparator<String> order) {
        return () -> new Counting() {
            @Override
            List<TicketRow> ordered(TicketQuery query) {
                if (!query.sort().equals(Sort.ascending(TicketFields.TITLE))) {
                    return rows(query, query.where());
                }
                Condition isSet = new IsSet(TicketFields.TITLE);
                List<TicketRow> all = new ArrayList<>(rows(query, query.where().and(isSet)));
                all.sort(Comparator.comparing(TicketRow::title, order).thenComparing(TicketRow::id));
                all.addAll(rows(query, query.where().and(Condition.not(isSet))));
                return all;
            }
        };
    }

    private static final class ByPriority extends Counting {
        @Override
        List<TicketRow> ordered(TicketQuery query) {
            List<TicketRow> all = new ArrayList<>(rows(query, query.where()));
            if (query.sort().field().equals(TicketFields.PRIORITY)) {
                Comparator<Long> order =
                        query.sort().descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
                all.sort(Comparator.comparing(TicketRow::priority, Comparator.nullsLast(order))
                        .thenComparing(TicketRow::id));
            }
            return all;
        }
    }

    private static final class Repeating extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            Page<TicketRow> page = super.search(query);
            if (page.cursor() == null || page.items().size() < 2) {
                return page;
            }
            int last = page.items().size() - 1;
            TicketQuery shorter = with(query, query.where(), query.sort(), query.cursor(), last);
            return new Page<>(page.items(), super.search(shorter).cursor());
        }
    }

    private static final class Skipping extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            if (query.limit() == Page.MOST) {
                return super.search(query);
            }
            TicketQuery longer = with(query, query.where(), query.sort(), query.cursor(), query.limit() + 1);
            Page<TicketRow> page = super.search(longer);
            return new Page<>(
                    page.items().subList(0, Math.min(query.limit(), page.items().size())), page.cursor());
        }
    }

    /** The comparison with the last value is unknown for those that have none. */
    private static final class ForgetsNulls extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            Condition where = query.cursor() == null
                    ? query.where()
                    : query.where().and(new IsSet(query.sort().field()));
            return super.search(with(query, where, query.sort(), query.cursor(), query.limit()));
        }
    }

    private static final class BadIsNone extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            try {
                return super.search(query);
            } catch (InvalidInput e) {
                return super.search(with(query, query.where(), query.sort(), null, query.limit()));
            }
        }
    }

    private static final class BadBreaks extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            try {
                return super.search(query);
            } catch (InvalidInput e) {
                throw new IndexOutOfBoundsException(e.getMessage());
            }
        }
    }
}
