package org.itsmkit.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationNode;
import org.itsmkit.domain.cmdb.impact.GraphRules;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.service.GraphStatus;
import org.itsmkit.service.GraphView;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.GraphWrite;

/** The graphs of a desk, shown to each as he may see them. Safe for use by several threads. */
final class Graphs {

    private final Collaborators with;
    private final LiveGraphs live;
    private final PastGraphs past;

    Graphs(Collaborators with) {
        this.with = with;
        GraphRules rules = GraphRules.of(with.model().relationTypes())
                .live(CiClass::isLive)
                .hours(this::isOpen);
        this.live = new LiveGraphs(with.storage().configuration(), rules, with.clock(), with.graphLag());
        this.past = new PastGraphs(with.storage().configuration(), rules, with.graphMemory());
    }

    /** The graph as it is now. */
    GraphView now(Asking asking) {
        ConfigurationGraph graph = live.now(asking.tenant());
        return new SeenGraph(graph, seenBy(asking), with.model());
    }

    /** The graph as it was; what hides an item now hides its past as well. */
    GraphView asOf(Asking asking, AsOf view) {
        InvalidInput.present("view", view);
        GraphWrites.Basis basis = GraphWrites.basis(with.storage(), asking.tenant(), with.now());
        if (view.valid().isAfter(basis.now())) {
            throw new InvalidInput("valid", "at most " + basis.now() + ", which is now", view.valid());
        }
        long latest = basis.version();
        if (view.version() > latest && view.version() != Long.MAX_VALUE) {
            throw new InvalidInput("version", "at most " + latest + ", which is the newest", view.version());
        }
        ConfigurationGraph present = live.now(asking.tenant());
        Predicate<ConfigurationNode> seen = seenBy(asking);
        // A graph of the past may have been read when other labels stood on its items.
        Predicate<ConfigurationNode> seenNow = node -> {
            int index = present.indexOf(node.id());
            return seen.test(index < 0 ? node : present.node(index).orElse(node));
        };
        AsOf known = new AsOf(view.valid(), Math.min(view.version(), latest));
        return new SeenGraph(past.asOf(asking.tenant(), known, live), seenNow, with.model());
    }

    Optional<GraphStatus> status(Asking asking) {
        return live.status(asking.tenant());
    }

    /** Hears what this desk has committed. */
    void committed(GraphWrite write, GraphCommit commit) {
        live.committed(write, commit);
    }

    /** Brings every graph up to date that was asked for. */
    void refresh() {
        live.refresh();
    }

    private Predicate<ConfigurationNode> seenBy(Asking asking) {
        Readers readers =
                asking.isEngine() ? Readers.ENGINE : with.access().readersFor(asking.tenant(), asking.actor());
        return node -> node.visibility() instanceof Labels labels && readers.see(labels);
    }

    /** Of a calendar that the desk does not have, always: too much impact is told rather than too little. */
    private boolean isOpen(String calendar, Instant at) {
        return with.calendars()
                .find(CalendarKey.of(calendar))
                .map(known -> known.isOpen(at))
                .orElse(true);
    }
}
