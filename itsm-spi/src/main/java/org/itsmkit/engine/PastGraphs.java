package org.itsmkit.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.GraphRules;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.spi.storage.ConfigurationStorage;

/**
 * Graphs as they were, read from storage when they are asked for and kept by the bytes they take. What was known at a version
 * never changes; what hides an item does, so whoever shows such a graph asks the present one as well. Safe for use by several threads; two that ask for one view at once load it
 * once.
 */
final class PastGraphs {

    private final GraphLoader loader;
    private final Cache<Key, GraphLoader.Loaded> kept;

    /** @param endings as {@link LiveGraphs#endings}: a graph that was read before an item went may not know what hides it */
    private record Key(TenantId tenant, AsOf view, long endings) {}

    /** @param bytes how many bytes the kept graphs may take together, about; 0 keeps none */
    public PastGraphs(ConfigurationStorage storage, GraphRules rules, long bytes) {
        this.loader = new GraphLoader(storage, rules);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, GraphLoader.Loaded loaded) -> (int) Math.min(Integer.MAX_VALUE, loaded.bytes()))
                .build();
    }

    /** The graph of this view, whose version is one that there is. */
    public ConfigurationGraph asOf(TenantId tenant, AsOf view, LiveGraphs live) {
        return kept.get(new Key(tenant, view, live.endings(tenant)), key -> loader.load(tenant, view))
                .graph();
    }
}
