package org.itsmkit.domain.cmdb.model;

import java.util.List;
import java.util.function.Function;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.cmdb.ConfigurationItem;

/** The answer to an action on an item: the item as it becomes, or every reason why not. */
public sealed interface ItemDecision {

    boolean isAccepted();

    /** Dispatches on the answer. */
    <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused);

    /** @param item as it becomes: in its new stage, with what the action and its edits changed */
    record Accepted(ConfigurationItem item) implements ItemDecision {
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
    record Refused(List<Reason> reasons) implements ItemDecision {
        public Refused {
            reasons = List.copyOf(reasons);
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
