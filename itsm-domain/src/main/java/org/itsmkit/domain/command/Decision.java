package org.itsmkit.domain.command;

import java.util.List;
import java.util.function.Function;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.journal.TicketEvent;

/** The answer to a command: what happens, or every reason why not. */
public sealed interface Decision {

    boolean isAccepted();

    /** Dispatches on the answer. */
    <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused);

    /**
     * @param events what happens to the ticket, in order; empty when there is nothing to do
     * @param effects what has to happen elsewhere
     */
    record Accepted(List<TicketEvent> events, List<Effect> effects) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            effects = List.copyOf(effects);
        }

        @Override
        public boolean isAccepted() {
            return true;
        }

        @Override
        public <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return accepted.apply(this);
        }
    }

    /** @param reasons every reason, at least one */
    record Refused(List<Reason> reasons) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        public static Refused because(Reason... reasons) {
            return new Refused(List.of(reasons));
        }

        @Override
        public boolean isAccepted() {
            return false;
        }

        @Override
        public <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }
}
