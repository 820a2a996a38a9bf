package org.itsmkit.domain.cmdb.status;

import java.util.List;

/**
 * What a change of reports or of the model came to.
 *
 * @param statuses how all is now
 * @param changes each service that is not as it was, once, those that others look at before the others
 * @param <N> what a node is
 * @param <L> what a level is
 */
public record StatusUpdate<N, L>(Statuses<N, L> statuses, List<StatusChange<N, L>> changes) {

    public StatusUpdate {
        changes = List.copyOf(changes);
    }
}
