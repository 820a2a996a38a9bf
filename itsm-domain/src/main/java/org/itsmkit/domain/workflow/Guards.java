package org.itsmkit.domain.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.command.LinkedTickets.LinkedTicket;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.LinkType;

/** The guards that most workflows need. */
public final class Guards {

    private Guards() {}

    /** Passes when {@code condition} holds of the ticket as it would be after the command's edits. */
    public static Guard when(Condition condition, Reason otherwise) {
        List<Reason> refusal = List.of(otherwise);
        return situation -> condition.test(situation) ? List.of() : refusal;
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

    /** Passes when at least one ticket is linked so. */
    public static Guard someLinked(LinkType link, Reason otherwise) {
        return new LinkGuard(link) {
            @Override
            List<Reason> reasons(Linked linked) {
                return linked.total() > 0 ? List.of() : List.of(otherwise);
            }
        };
    }

    /** Passes when either does; otherwise tells the reasons of both. */
    public static Guard either(Guard one, Guard other) {
        return new Guard() {
            @Override
            public List<Reason> reasons(Situation situation) {
                List<Reason> first = one.reasons(situation);
                List<Reason> second = first.isEmpty() ? List.of() : other.reasons(situation);
                return first.isEmpty() || second.isEmpty()
                        ? List.of()
                        : java.util.stream.Stream.concat(first.stream(), second.stream())
                                .toList();
            }

            @Override
            public Set<LinkType> needs() {
                return java.util.stream.Stream.concat(one.needs().stream(), other.needs().stream())
                        .collect(Collectors.toUnmodifiableSet());
            }
        };
    }

    private static Reason stillOpen(LinkType link, Linked linked) {
        String named = linked.first().stream()
                .filter(ticket -> ticket.state().category().isOpen())
                .map(Guards::named)
                .collect(Collectors.joining(", "));
        String more = linked.open() > linked.first().size() ? " and more" : "";
        return Reason.of(
                "linked.open",
                linked.open() + " linked (" + link + ") still open: " + named + more + ".",
                Map.of("link", link.key(), "open", String.valueOf(linked.open()), "tickets", named));
    }

    private static String named(LinkedTicket ticket) {
        return ticket.number() + " \"" + ticket.title() + "\"";
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
