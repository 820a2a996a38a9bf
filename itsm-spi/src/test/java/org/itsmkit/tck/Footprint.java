package org.itsmkit.tck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.ItemQuery;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.spi.storage.WorkKind;

/** All that can be read of a small store without changing it, to be compared before and after. */
record Footprint(List<OfTenant> tenants, List<Optional<Instant>> nextWork) {

    record OfTenant(
            TenantId tenant,
            List<AnchorLeaf> heads,
            List<StoredTicket> tickets,
            List<SealedEntry> journals,
            List<TicketLink> links,
            List<TicketRow> indexed,
            List<CommandRecord> commands,
            List<DeadWork> dead,
            OfGraph graph) {}

    /** All that can be read of a small graph. */
    record OfGraph(
            Optional<GraphCommit> latest,
            List<GraphCommit> commits,
            List<Fact> facts,
            List<StoredItem> items,
            List<StoredItem> indexed,
            List<StoredRelation> relations,
            List<GraphNode> nodes,
            List<Relation> edges,
            List<Sighting> sightings,
            List<Baseline> baselines) {

        OfGraph withoutSightings() {
            return new OfGraph(
                    latest, commits, facts, items, indexed, relations, nodes, edges, List.of(), baselines);
        }
    }

    static Footprint of(Storage store, TenantId... tenants) {
        List<OfTenant> all = new ArrayList<>();
        for (TenantId tenant : tenants) {
            all.add(of(store, tenant));
        }
        List<Optional<Instant>> next = new ArrayList<>();
        for (WorkKind kind : WorkKind.values()) {
            next.add(store.nextWork(Set.of(kind)));
        }
        return new Footprint(all, next);
    }

    private static OfTenant of(Storage store, TenantId tenant) {
        List<AnchorLeaf> heads = store.heads(tenant, null, Page.MOST);
        List<StoredTicket> tickets = new ArrayList<>();
        List<SealedEntry> journals = new ArrayList<>();
        List<TicketLink> links = new ArrayList<>();
        for (AnchorLeaf head : heads) {
            store.find(tenant, head.ticket(), Readers.ENGINE).ifPresent(tickets::add);
            journals.addAll(store.journal(tenant, head.ticket(), 0, Page.MOST, Readers.ENGINE));
            links.addAll(store.links(tenant, head.ticket(), null, null, Page.MOST, Readers.ENGINE)
                    .items());
        }
        Condition hasCause = new Condition.IsSet(Fixtures.CAUSE);
        Sort byCause = Sort.ascending(Fixtures.CAUSE);
        TicketQuery indexed = new TicketQuery(tenant, Readers.ENGINE, hasCause, byCause, null, Page.MOST);
        List<CommandRecord> commands = new ArrayList<>();
        Fixtures.COMMAND_IDS.forEach(id -> store.command(tenant, id).ifPresent(commands::add));
        return new OfTenant(
                tenant,
                heads,
                tickets,
                journals,
                links,
                store.search(indexed).items(),
                commands,
                store.dead(tenant, null, Page.MOST).items(),
                graph(store, tenant));
    }

    static OfGraph graph(Storage store, TenantId tenant) {
        ConfigurationStorage graph = store.configuration();
        AsOf now = AsOf.valid(Instant.parse("9999-01-01T00:00:00Z"));
        List<Relation> edges = graph.edges(tenant, now, null, Page.MOST);
        List<StoredRelation> relations = new ArrayList<>();
        edges.forEach(
                edge -> graph.relation(tenant, edge.id(), Readers.ENGINE).ifPresent(relations::add));
        ItemQuery all = new ItemQuery(
                tenant, Readers.ENGINE, Condition.ALWAYS, Sort.ascending(ItemFields.NAME), null, Page.MOST);
        ItemQuery indexed = new ItemQuery(
                tenant,
                Readers.ENGINE,
                new Condition.IsSet(Fixtures.CAUSE),
                Sort.ascending(Fixtures.CAUSE),
                null,
                Page.MOST);
        return new OfGraph(
                graph.latest(tenant),
                graph.commits(tenant, 0, Page.MOST),
                graph.facts(tenant, FactPosition.START, Page.MOST),
                graph.search(all).items(),
                graph.search(indexed).items(),
                relations,
                graph.nodes(tenant, now, null, Page.MOST),
                edges,
                graph.unseenSince(tenant, now.valid(), null, Page.MOST).items(),
                graph.baselines(tenant, null, Page.MOST).items());
    }
}
