package org.itsmkit.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Storage;

/**
 * Which configuration items may be seen on tickets: one that may not is as absent as one that does not exist, and one that has
 * ended is seen by those who might see it last, as its past is.
 */
final class ItemSight {

    private static final int MOST_NAMED = 10;

    private final Storage storage;

    ItemSight(Storage storage) {
        this.storage = storage;
    }

    /** Those of these items, at most {@link org.itsmkit.spi.Page#MOST}, that there are or were and that may be seen. */
    Set<CiId> seen(TenantId tenant, Collection<CiId> items, Readers readers) {
        return items.isEmpty()
                ? Set.of()
                : storage.configuration().labels(tenant, items).entrySet().stream()
                        .filter(item -> readers.see(item.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /** One objection for all of these items that are not there or may not be seen; none when all may. */
    List<Reason> objections(TenantId tenant, Collection<CiId> items, Readers readers) {
        Set<CiId> seen = seen(tenant, items, readers);
        List<CiId> unknown =
                items.stream().filter(item -> !seen.contains(item)).sorted().toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        String named = unknown.stream().limit(MOST_NAMED).map(CiId::toString).collect(Collectors.joining(", "));
        String more = unknown.size() > MOST_NAMED ? " and " + (unknown.size() - MOST_NAMED) + " more" : "";
        return List.of(Reason.of(
                "item.unknown",
                "There is no configuration item " + named + more + ", or you may not see it.",
                Map.of("items", named, "count", String.valueOf(unknown.size()))));
    }
}
