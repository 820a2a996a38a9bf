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
        Instant now = with.now();
        if (view.valid().isAfter(now)) {
            throw new InvalidInput("valid", "at most " + now + ", which is now", view.valid());
        }
        long latest = with.storage()
                .configuration()
                .latest(asking.tenant())
                .map(GraphCommit::version)
                .orElse(0L);
        if (view.version() > latest && view.version() != Long.MAX_VALUE) {
            throw new InvalidInput("version", "at most " + latest + ", which is the newest", view.version());
        }
        ConfigurationGraph present = live.now(asking.tenant());
        Predicate<ConfigurationNode> seen = seenBy(asking);
        Predicate<ConfigurationNode> seenNow = node -> {
            int index = present.indexOf(node.id());
            return index < 0 || present.node(index).filter(seen).isPresent();
        };
        AsOf known = new AsOf(view.valid(), Math.min(view.version(), latest));
        return new SeenGraph(past.asOf(asking.tenant(), known, live), seen.and(seenNow), with.model());
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

    private boolean isOpen(String calendar, Instant at) {
        CalendarKey key = CalendarKey.of(calendar);
        return with.calendars()
                .find(key)
                .orElseThrow(() -> new InvalidInput("calendar", "the key of a calendar that the desk has", key))
                .isOpen(at);
    }
}
