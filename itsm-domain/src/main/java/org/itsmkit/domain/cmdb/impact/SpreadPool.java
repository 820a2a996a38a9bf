package org.itsmkit.domain.cmdb.impact;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few spreads for the next question, so that a small one on a large graph need not clear large arrays. Nobody waits: who
 * finds none makes one. Safe for all threads.
 */
final class SpreadPool {

    private final AtomicReferenceArray<@Nullable FailureSpread> kept = new AtomicReferenceArray<>(8);

    FailureSpread take(DependencyGraph graph) {
        for (int i = 0; i < kept.length(); i++) {
            FailureSpread spread = kept.getAndSet(i, null);
            if (spread != null) {
                return spread.on(graph);
            }
        }
        return new FailureSpread(graph);
    }

    void give(FailureSpread spread) {
        for (int i = 0; i < kept.length(); i++) {
            if (kept.compareAndSet(i, null, spread)) {
                return;
            }
        }
    }
}
