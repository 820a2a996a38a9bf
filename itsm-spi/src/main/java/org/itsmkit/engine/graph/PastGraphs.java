package org.itsmkit.engine.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.GraphRules;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.engine.graph.GraphLoader.Loaded;
import org.itsmkit.spi.storage.ConfigurationStorage;

/**
 * Graphs as they were, read from storage when they are asked for and kept by the bytes they take. What was known at a version
 * never changes, so nothing here is ever out of date. Safe for use by several threads; two that ask for one view at once load it
 * once.
 */
public final class PastGraphs {

    private final GraphLoader loader;
    private final Cache<Key, Loaded> kept;

    private record Key(TenantId tenant, AsOf view) {}

    /** @param bytes how many bytes the kept graphs may take together, about; 0 keeps none */
    public PastGraphs(ConfigurationStorage storage, GraphRules rules, long bytes) {
        this.loader = new GraphLoader(storage, rules);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Loaded loaded) -> (int) Math.min(Integer.MAX_VALUE, loaded.bytes()))
                .build();
    }

    /** The graph of this view, whose version is one that there is. */
    public ConfigurationGraph asOf(TenantId tenant, AsOf view) {
        return kept.get(new Key(tenant, view), key -> loader.load(tenant, view)).graph();
    }
}
