package org.itsmkit.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.GraphRules;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.service.GraphStatus;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.GraphWrite;

/** The graphs of all tenants that were asked for, as they are now. Safe for use by several threads; starts none. */
final class LiveGraphs {

    private final ConfigurationStorage storage;
    private final GraphLoader loader;
    private final InstantSource clock;
    private final Duration lag;
    private final Map<TenantId, LiveGraph> graphs = new ConcurrentHashMap<>();

    /** @param lag how old a snapshot may be before a reader brings it up to date */
    public LiveGraphs(ConfigurationStorage storage, GraphRules rules, InstantSource clock, Duration lag) {
        this.storage = storage;
        this.loader = new GraphLoader(storage, rules);
        this.clock = clock;
        this.lag = lag;
    }

    /** The tenant's graph; what this desk itself committed is in it, unless it is just being brought up to date. */
    public ConfigurationGraph now(TenantId tenant) {
        return of(tenant).now();
    }

    /** Goes up whenever an item of the tenant went, or may have. */
    long endings(TenantId tenant) {
        return of(tenant).endings();
    }

    private LiveGraph of(TenantId tenant) {
        return graphs.computeIfAbsent(tenant, id -> new LiveGraph(id, storage, loader, clock, lag));
    }

    /** Hears what this desk has committed. */
    public void committed(GraphWrite write, GraphCommit commit) {
        LiveGraph graph = graphs.get(write.tenant());
        if (graph != null) {
            graph.committed(write, commit);
        }
    }

    /** Brings every graph up to date that was asked for. */
    public void refresh() {
        graphs.values().forEach(LiveGraph::refresh);
    }

    /** How far the tenant's graph is; empty as long as nobody asked for it. */
    public Optional<GraphStatus> status(TenantId tenant) {
        LiveGraph graph = graphs.get(tenant);
        return graph == null ? Optional.empty() : graph.status();
    }
}
