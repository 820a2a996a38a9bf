package org.itsmkit.domain.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * What a decision was told of linked tickets: for each kind of link it asked for, how many of which type and
 * category there are, and the first few.
 * The versions of the tickets named here are checked again when the decision is committed.
 *
 * @param byType by kind of link; a kind that was not asked for is absent
 */
public record LinkedTickets(Map<LinkType, Linked> byType) {

    public static final LinkedTickets NONE = new LinkedTickets(Map.of());

    public LinkedTickets {
        byType = Map.copyOf(byType);
    }

    /** The tickets linked so; none when there are none, or when this kind was not asked for. */
    public Linked of(LinkType type) {
        return byType.getOrDefault(type, Linked.NONE);
    }

    /**
     * The tickets linked in one way.
     *
     * @param groups how many there are, in all, of each type and category; each pair once, in order, none of them empty
     * @param first the first few, open ones before the others, then by id
     */
    public record Linked(List<Group> groups, List<LinkedTicket> first) {
        public static final Linked NONE = new Linked(List.of(), List.of());

        public Linked {
            groups = groups.stream().sorted(Group.ORDER).toList();
            first = List.copyOf(first);
        }

        /** How many are open, in all. */
        public long open() {
            return count(group -> group.category().isOpen());
        }

        /** How many there are, in all. */
        public long total() {
            return count(group -> true);
        }

        /** How many of them are in groups of which this is true. */
        public long count(Predicate<Group> which) {
            return groups.stream().filter(which).mapToLong(Group::count).sum();
        }
    }

    /**
     * Linked tickets that are alike: what a condition about linked tickets can ask of them.
     *
     * @param type the key of their type
     * @param category the category of their state
     * @param count how many there are, 1 or more
     */
    public record Group(String type, Category category, long count) implements Facts {
        static final Comparator<Group> ORDER = Comparator.comparing(Group::type).thenComparing(Group::category);

        /** The values of {@link TicketFields#TYPE} and {@link TicketFields#CATEGORY}; null for every other field. */
        @Override
        public <T> @Nullable T value(Field<T> field) {
            Object value = switch (field.name()) {
                case "type" -> type;
                case "category" -> category.name();
                default -> null;
            };
            return field.type().javaType().isInstance(value)
                    ? field.type().javaType().cast(value)
                    : null;
        }
    }

    /** One linked ticket as it was read. */
    public record LinkedTicket(TicketId id, String number, String title, State state, long version) {}
}
