package org.itsmkit.spi.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Anchor;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.AuditAnchors;

/** Keeps anchors for as long as the process lives: for tests and for trying out. Safe for use by several threads. */
public final class MemoryAnchors implements AuditAnchors {

    private final Map<TenantId, Map<String, Kept>> byTenant = new ConcurrentHashMap<>();

    /** Keeps nothing yet. */
    public MemoryAnchors() {}

    @Override
    public Export begin(TenantId tenant, String period) {
        return new MemoryExport(tenant, period);
    }

    @Override
    public Optional<Anchor> latest(TenantId tenant) {
        Map<String, Kept> kept = ofTenant(tenant);
        synchronized (kept) {
            return kept.values().stream().reduce((one, next) -> next).map(Kept::anchor);
        }
    }

    @Override
    public Optional<Anchor> find(TenantId tenant, String period) {
        Map<String, Kept> kept = ofTenant(tenant);
        synchronized (kept) {
            return Optional.ofNullable(kept.get(period)).map(Kept::anchor);
        }
    }

    @Override
    public Iterator<AnchorLeaf> leaves(Anchor anchor) {
        Map<String, Kept> kept = ofTenant(anchor.tenant());
        synchronized (kept) {
            Kept found = kept.get(anchor.period());
            if (found == null || !found.anchor.equals(anchor)) {
                throw new InvalidInput("anchor", "an anchor that is kept here", anchor.period());
            }
            return found.leaves.iterator();
        }
    }

    private Map<String, Kept> ofTenant(TenantId tenant) {
        return byTenant.computeIfAbsent(tenant, key -> new LinkedHashMap<>());
    }

    private record Kept(Anchor anchor, List<AnchorLeaf> leaves) {}

    /** Leaves until their anchor is published. */
    private final class MemoryExport implements Export {

        private final TenantId tenant;
        private final String period;
        private final List<AnchorLeaf> leaves = new ArrayList<>();

        MemoryExport(TenantId tenant, String period) {
            this.tenant = tenant;
            this.period = period;
        }

        @Override
        public void leaf(AnchorLeaf leaf) {
            leaves.add(leaf);
        }

        @Override
        public void publish(Anchor anchor) {
            if (!anchor.tenant().equals(tenant) || !anchor.period().equals(period)) {
                throw new InvalidInput("anchor", "the one of " + tenant + " and " + period, anchor);
            }
            Map<String, Kept> kept = ofTenant(tenant);
            synchronized (kept) {
                if (kept.containsKey(period)) {
                    throw new InvalidInput("period", "a period that was not anchored yet", period);
                }
                if (!anchor.follows(latest(tenant).orElse(null))) {
                    throw new InvalidInput("anchor", "one that follows the newest", anchor);
                }
                kept.put(period, new Kept(anchor, List.copyOf(leaves)));
            }
        }

        @Override
        public void close() {
            leaves.clear();
        }
    }
}
