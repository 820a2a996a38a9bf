package org.itsmkit.spi.memory;

import static org.itsmkit.spi.broken.Broken.by;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.IsSet;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.tck.Rule;

/** Stores that find something else than was asked for. */
final class BrokenSearch {

    private BrokenSearch() {}

    static Stream<Broken<Supplier<Storage>>> all() {
        return Stream.of(
                by("nothing is neither equal nor different", Unknown::new, Rule.CONDITIONS, Rule.NOT_INDEXED),
                by("one of none is true", NoneOf::new, Rule.CONDITIONS),
                by("nothing of nothing is asked", EmptyAny::new, Rule.CONDITIONS),
                by("at most is less", AtMost::new, Rule.CONDITIONS),
                by("decimals are cut to whole numbers", CutDecimals::new, Rule.CONDITIONS),
                by("case is ignored", caseless(), Rule.EXACT_TEXT, Rule.CONDITIONS),
                by("trailing spaces are ignored", Padded::new, Rule.EXACT_TEXT, Rule.CONDITIONS),
                by("% is a wild card", WildCards::new, Rule.EXACT_TEXT),
                by("empty text is none", EmptyIsNone::new, Rule.EXACT_TEXT, Rule.CONDITIONS),
                by("next-due is not asked", NoDue::new, Rule.CONDITIONS),
                by("every field is indexed", BrokenWrites.committing(BrokenSearch::indexAll), Rule.NOT_INDEXED),
                by("a name is a field whatever its type", Untyped::new, Rule.NOT_INDEXED),
                by("indexed values are never taken away", Lingering::new, Rule.REINDEXED),
                by("indexed values stay as they were", FirstIndex::new, Rule.REINDEXED),
                by("a count has a limit", LimitedCount::new, Rule.COUNT, Rule.CONDITIONS),
                by("a count ignores the condition", CountOfAll::new, Rule.COUNT, Rule.CONDITIONS),
                by("rows have no requester", NoRequester::new, Rule.ROWS));
    }

    private static Supplier<Storage> caseless() {
        return () -> new Rewriting() {
            @Override
            public <T> Condition compare(Compare<T> it) {
                return it.field().type() == FieldType.TEXT && it.operator() == Operator.EQUAL
                        ? Condition.any(it, cased(it, true), cased(it, false))
                        : it;
            }

            private <T> Condition cased(Compare<T> it, boolean upper) {
                String text = it.value().toString();
                String other = upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
                return new Compare<>(
                        it.field(), it.operator(), it.field().type().read(other));
            }
        };
    }

    /** SQL's third truth value: a negation is true only of tickets that have all the values. */
    private static final class Unknown extends Rewriting {
        private final List<Field<?>> asked = new ArrayList<>();

        @Override
        public Condition not(Condition part) {
            asked.clear();
            Condition inner = super.not(part);
            List<Condition> all = new ArrayList<>(List.of(inner));
            asked.forEach(field -> all.add(new IsSet(field)));
            return new Condition.All(all);
        }

        @Override
        public <T> Condition compare(Compare<T> comparison) {
            asked.add(comparison.field());
            return comparison;
        }
    }

    private static final class NoneOf extends Rewriting {
        @Override
        public <T> Condition oneOf(OneOf<T> choice) {
            return choice.values().isEmpty() ? Condition.ALWAYS : choice;
        }
    }

    private static final class EmptyAny extends Rewriting {
        @Override
        public Condition any(List<Condition> parts) {
            return parts.isEmpty() ? Condition.ALWAYS : super.any(parts);
        }
    }

    private static final class AtMost extends Rewriting {
        @Override
        public <T> Condition compare(Compare<T> it) {
            return it.operator() == Operator.AT_MOST ? new Compare<>(it.field(), Operator.LESS, it.value()) : it;
        }
    }

    private static final class CutDecimals extends Rewriting {
        @Override
        public <T> Condition compare(Compare<T> it) {
            if (it.field().type() != FieldType.DECIMAL || it.operator() != Operator.GREATER) {
                return it;
            }
            String written = it.field().type().write(it.value());
            T cut = it.field().type().read(written.split("\\.", 2)[0].replaceAll("^-$", "0"));
            return new Compare<>(it.field(), it.operator(), cut);
        }
    }

    private static final class Padded extends Rewriting {
        @Override
        public <T> Condition compare(Compare<T> it) {
            return it.field().type() == FieldType.TEXT && it.operator() == Operator.EQUAL
                    ? it.or(new Compare<>(
                            it.field(), it.operator(), it.field().type().read(it.value() + " ")))
                    : it;
        }
    }

    private static final class WildCards extends Rewriting {
        @Override
        public <T> Condition compare(Compare<T> it) {
            return it.operator() == Operator.CONTAINS && it.value().equals("%") ? new IsSet(it.field()) : it;
        }
    }

    private static final class EmptyIsNone extends Rewriting {
        @Override
        public Condition isSet(Field<?> field) {
            return field.type() == FieldType.TEXT
                    ? super.isSet(field).and(Condition.not(empty(field)))
                    : super.isSet(field);
        }

        @Override
        public <T> Condition compare(Compare<T> it) {
            return it.field().type() == FieldType.TEXT ? it.and(Condition.not(empty(it.field()))) : it;
        }

        private static <T> Condition empty(Field<T> field) {
            return new Compare<>(field, Operator.EQUAL, field.type().read(""));
        }
    }

    private static final class NoDue extends Rewriting {
        @Override
        public Condition isSet(Field<?> field) {
            return field.name().equals(TicketFields.NEXT_DUE.name()) ? Condition.NEVER : super.isSet(field);
        }
    }

    private static WriteSet indexAll(WriteSet set) {
        return Edits.eachTicket(set, it -> {
            Map<String, FieldValue<?>> all =
                    new HashMap<>(it.after().ticket().fields().asMap());
            all.putAll(it.indexed());
            return Edits.indexed(it, all);
        });
    }

    private static final class Untyped extends Rewriting {
        @Override
        public Condition isSet(Field<?> field) {
            return super.isSet(field).or(new IsSet(Field.text(field.name()))).or(new IsSet(Field.person(field.name())));
        }
    }

    private static final class Lingering extends ForwardingStorage {
        private final Map<TicketId, Map<String, FieldValue<?>>> known = new HashMap<>();

        @Override
        public synchronized void commit(WriteSet writes) {
            super.commit(Edits.eachTicket(writes, this::merged));
        }

        private TicketWrite merged(TicketWrite write) {
            Map<String, FieldValue<?>> all =
                    known.computeIfAbsent(write.after().ticket().id(), id -> new HashMap<>());
            all.putAll(write.indexed());
            return Edits.indexed(write, all);
        }
    }

    private static final class FirstIndex extends ForwardingStorage {
        private final Map<TicketId, Map<String, FieldValue<?>>> known = new HashMap<>();

        @Override
        public synchronized void commit(WriteSet writes) {
            super.commit(Edits.eachTicket(
                    writes,
                    it -> Edits.indexed(
                            it, known.computeIfAbsent(it.after().ticket().id(), id -> it.indexed()))));
        }
    }

    private static final class LimitedCount extends ForwardingStorage {
        @Override
        public long count(TicketQuery query) {
            return Math.min(query.limit(), super.count(query));
        }
    }

    private static final class CountOfAll extends ForwardingStorage {
        @Override
        public long count(TicketQuery query) {
            return super.count(new TicketQuery(
                    query.tenant(),
                    query.readers(),
                    Condition.ALWAYS,
                    query.affecting(),
                    query.awaiting(),
                    query.sort(),
                    null,
                    query.limit()));
        }
    }

    private static final class NoRequester extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            return super.search(query)
                    .map(row -> new TicketRow(
                            row.id(),
                            row.number(),
                            row.type(),
                            row.title(),
                            row.state(),
                            row.priority(),
                            row.team(),
                            row.assignee(),
                            null,
                            row.createdAt(),
                            row.updatedAt(),
                            row.nextDue(),
                            row.version()));
        }
    }
}
