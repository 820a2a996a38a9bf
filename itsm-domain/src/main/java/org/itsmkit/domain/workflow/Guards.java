package org.itsmkit.domain.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.command.LinkedTickets.LinkedTicket;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;

/** The guards that most workflows need. */
public final class Guards {

    /** What a condition can ask of a linked ticket. */
    private static final List<String> LINKED_FACTS = List.of(TicketFields.TYPE.name(), TicketFields.CATEGORY.name());

    private Guards() {}

    /** Passes when {@code condition} holds of the ticket as it would be after the command's edits. */
    public static Guard when(Condition condition, Reason otherwise) {
        List<Reason> refusal = List.of(otherwise);
        return new Told(condition.fields(), Set.of(), s -> condition.test(s) ? List.of() : refusal);
    }

    /** Passes unless {@code condition} holds and the actor has none of these roles. */
    public static Guard only(Condition condition, Role... oneOf) {
        Set<Role> roles = Set.of(oneOf);
        return new Told(
                condition.fields(),
                roles,
                situation -> Roles.permit(roles, situation.context().roles()) || !condition.test(situation)
                        ? List.of()
                        : List.of(Refusals.notPermitted(
                                roles, condition, situation.context().actor())));
    }

    /** Passes when somebody takes part in the ticket in this role. */
    public static Guard takesPart(Role role) {
        List<Reason> refusal = List.of(Reason.of(
                "participant.missing", "Nobody takes part as " + role.label() + ".", Map.of("role", role.key())));
        return new Told(
                Set.of(),
                Set.of(role),
                situation -> situation.subject().participants().in(role).isEmpty() ? refusal : List.of());
    }

    /** Passes when no ticket linked so is open; names those that are. */
    public static Guard noneOpen(LinkType link) {
        return new LinkGuard(link) {
            @Override
            List<Reason> reasons(Linked linked) {
                return linked.open() == 0 ? List.of() : List.of(stillOpen(link, linked));
            }
        };
    }

    /**
     * Passes when at least one ticket of which {@code which} holds is linked so.
     *
     * @param which asks for {@link TicketFields#TYPE} and {@link TicketFields#CATEGORY} only; of the rest of a linked ticket
     *     nothing is known
     */
    public static Guard someLinked(LinkType link, Condition which, Reason otherwise) {
        for (Field<?> field : which.fields()) {
            if (!LINKED_FACTS.contains(field.name())) {
                throw new InvalidInput("condition on linked tickets", "one about " + LINKED_FACTS, which);
            }
        }
        List<Reason> refusal = List.of(otherwise);
        return new LinkGuard(link) {
            @Override
            List<Reason> reasons(Linked linked) {
                return linked.count(which::test) > 0 ? List.of() : refusal;
            }
        };
    }

    /** Passes when either does; otherwise tells the reasons of both, each once. */
    public static Guard either(Guard one, Guard other) {
        return new Guard() {
            @Override
            public List<Reason> reasons(Situation situation) {
                List<Reason> first = one.reasons(situation);
                List<Reason> second = first.isEmpty() ? List.of() : other.reasons(situation);
                return first.isEmpty() || second.isEmpty()
                        ? List.of()
                        : Stream.concat(first.stream(), second.stream())
                                .distinct()
                                .toList();
            }

            @Override
            public Set<Field<?>> reads() {
                return union(one.reads(), other.reads());
            }

            @Override
            public Set<Role> roles() {
                return union(one.roles(), other.roles());
            }

            @Override
            public Set<LinkType> needs() {
                return union(one.needs(), other.needs());
            }
        };
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        Set<T> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }

    private static Reason stillOpen(LinkType link, Linked linked) {
        List<String> open = linked.first().stream()
                .filter(ticket -> ticket.state().category().isOpen())
                .map(Guards::named)
                .toList();
        String named = String.join(", ", open);
        String more = linked.open() > open.size() ? " and more" : "";
        return Reason.of(
                "linked.open",
                linked.open() + " linked (" + link + ") still open: " + named + more + ".",
                Map.of("link", link.key(), "open", String.valueOf(linked.open()), "tickets", named));
    }

    private static String named(LinkedTicket ticket) {
        return ticket.number() + " \"" + ticket.title() + "\"";
    }

    /** A guard that says which fields it looks at, and which roles it speaks of. */
    private record Told(Set<Field<?>> reads, Set<Role> roles, Function<Situation, List<Reason>> check)
            implements Guard {
        @Override
        public List<Reason> reasons(Situation situation) {
            return check.apply(situation);
        }
    }

    /** A guard that looks at one kind of link. */
    private abstract static class LinkGuard implements Guard {

        private final LinkType link;

        LinkGuard(LinkType link) {
            this.link = link;
        }

        abstract List<Reason> reasons(Linked linked);

        @Override
        public List<Reason> reasons(Situation situation) {
            return reasons(situation.context().linked().of(link));
        }

        @Override
        public Set<LinkType> needs() {
            return Set.of(link);
        }
    }
}
