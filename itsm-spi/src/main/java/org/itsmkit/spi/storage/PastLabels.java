package org.itsmkit.spi.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.Standing;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Readers;
import org.jspecify.annotations.Nullable;

/** Finds the labels of an item by what every store answers, for one that keeps them in no better place. */
final class PastLabels {

    private static final int PAGE = 100;

    private PastLabels() {}

    static Optional<Labels> of(ConfigurationStorage storage, TenantId tenant, CiId item) {
        Optional<StoredItem> now = storage.find(tenant, item, Readers.ENGINE);
        return now.isPresent()
                ? now.map(StoredItem::labels)
                : wasThere(storage, tenant, item).flatMap(view -> labels(storage, tenant, item, view));
    }

    /** A view in which the item is there: that of some fact which says so. */
    private static Optional<AsOf> wasThere(ConfigurationStorage storage, TenantId tenant, CiId item) {
        FactPosition after = FactPosition.START;
        while (true) {
            List<Fact> facts = storage.history(tenant, item, after, PAGE);
            if (facts.isEmpty()) {
                return Optional.empty();
            }
            for (Fact fact : facts) {
                if (fact.standing() == Standing.PRESENT) {
                    return Optional.of(
                            new AsOf(fact.validFrom(), fact.position().version()));
                }
            }
            after = facts.get(facts.size() - 1).position();
        }
    }

    private static Optional<Labels> labels(ConfigurationStorage storage, TenantId tenant, CiId item, AsOf view) {
        return storage.nodes(tenant, view, before(item), 1).stream()
                .filter(node -> node.id().equals(item))
                .map(GraphNode::labels)
                .findFirst();
    }

    /** The greatest id that is less, or null for the least of all. */
    private static @Nullable CiId before(CiId item) {
        long high = item.value().getMostSignificantBits();
        long low = item.value().getLeastSignificantBits();
        return high == 0 && low == 0 ? null : new CiId(new UUID(low == 0 ? high - 1 : high, low - 1));
    }
}
