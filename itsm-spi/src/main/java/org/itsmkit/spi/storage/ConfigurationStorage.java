package org.itsmkit.spi.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Where the configuration graph is kept: what holds of each element now, every fact that was ever recorded, and what sources
 * last saw. A part of a {@link Storage}, which has the same transactions; what that promises of threads, tenants, visibility,
 * text and instants holds here too, and its contract has the rules.
 *
 * <p>What an element is at an instant, as known at a version, is said by {@link Fact}; {@link
 * org.itsmkit.domain.cmdb.time.Timeline} finds it among facts. A relation may be seen by whoever may see the items at both its
 * ends, by the labels of their last writes, also when those have ended; where an end was never written, by unrestricted
 * readers only.
 */
public interface ConfigurationStorage {

    /** The last commit to the tenant's graph; empty before the first. */
    Optional<GraphCommit> latest(TenantId tenant);

    /** At most {@code limit} commits, 1 or more, behind {@code version}, in order. */
    List<GraphCommit> commits(TenantId tenant, long version, int limit);

    /** What the item is now, if it is there and may be seen. */
    Optional<StoredItem> find(TenantId tenant, CiId item, Readers readers);

    /** What these items are now, at most {@link Page#MOST}, in the order of ids; those that are not there or may not be seen are left out. */
    List<StoredItem> find(TenantId tenant, Collection<CiId> items, Readers readers);

    /**
     * A page of the items that the query asks for and that may be seen, sorted as tickets are: by the order of the field's
     * type, those without a value last, then by id.
     */
    Page<StoredItem> search(ItemQuery query);

    /** How many items the query asks for and may be seen. */
    long count(ItemQuery query);

    /** What the relation is now, if it is there; empty also when one of its ends may not be seen. */
    Optional<StoredRelation> relation(TenantId tenant, RelationId relation, Readers readers);

    /**
     * What these relations are now, at most {@link Page#MOST}, in the order of ids; those that are not there, or one of whose
     * ends may not be seen, are left out.
     */
    List<StoredRelation> relations(TenantId tenant, Collection<RelationId> relations, Readers readers);

    /**
     * The relations that the item has now, at either end, each once, in the order of ids; only those whose both ends may be
     * seen.
     */
    Page<StoredRelation> relations(TenantId tenant, CiId item, @Nullable String cursor, int limit, Readers readers);

    /** At most {@code limit} facts, 1 or more, of one element, behind {@code after}, in the order of recording. Nothing is hidden. */
    List<Fact> history(TenantId tenant, ElementId element, FactPosition after, int limit);

    /**
     * Who may see these items, at most {@link Page#MOST}, their past too: the labels of the last write, also when they have
     * ended; those that were never written are left out.
     */
    Map<CiId, Labels> labels(TenantId tenant, Collection<CiId> items);

    /** At most {@code limit} facts, 1 or more, of all elements, behind {@code after}, in the order of recording. Nothing is hidden. */
    List<Fact> facts(TenantId tenant, FactPosition after, int limit);

    /**
     * At most {@code limit} items, 1 or more, as of then, behind {@code after}, in the order of ids; there may be more until
     * none is returned. Only what a graph is made of. Nothing is hidden, and what hides it is told: the labels of the last
     * write, whatever the view. A view is the same however many commits are made between its pages, if it names a version.
     * Lean for what holds now; the further back, the more facts are read.
     */
    List<GraphNode> nodes(TenantId tenant, AsOf view, @Nullable CiId after, int limit);

    /** At most {@code limit} relations as of then, behind {@code after}, in the order of ids, as {@link #nodes}. */
    List<Relation> edges(TenantId tenant, AsOf view, @Nullable RelationId after, int limit);

    /** What this source last saw under this key. */
    Optional<Sighting> sighting(TenantId tenant, String source, String nativeKey);

    /** What sources last saw under these keys, at most {@link Page#MOST}, in the order of sources, then keys; of others nothing. */
    List<Sighting> sightingsUnder(TenantId tenant, Collection<SourceKey> keys);

    /** What every source last saw of these items, at most {@link Page#MOST}, in the order of sources, then keys. */
    List<Sighting> sightingsOf(TenantId tenant, Collection<CiId> items);

    /**
     * When the first fact of each of these items was recorded, at most {@link Page#MOST}, also of those that are there no longer;
     * nothing of one that was never written. Nothing is hidden.
     */
    Map<CiId, Instant> knownSince(TenantId tenant, Collection<CiId> items);

    /** What every source last saw of the item, in the order of sources, then keys. */
    List<Sighting> sightings(TenantId tenant, CiId item);

    /** The sightings that are older than {@code before}, the oldest first, then in an order of the store's own. */
    Page<Sighting> unseenSince(TenantId tenant, Instant before, @Nullable String cursor, int limit);

    /**
     * Keeps what sources saw, each in the place of what the same source saw under the same key; of several under one key the
     * last. Makes no version of the graph.
     */
    void see(TenantId tenant, Collection<Sighting> sightings);

    /** The baselines of this tenant, in the order of names. */
    Page<Baseline> baselines(TenantId tenant, @Nullable String cursor, int limit);

    Optional<Baseline> baseline(TenantId tenant, String name);

    /** Keeps a baseline; false, and does nothing, when the name is taken. */
    boolean keep(TenantId tenant, Baseline baseline);

    /**
     * Applies the whole write, or nothing, and makes the next version of the tenant's graph. Commits of one tenant come one
     * after the other: who sees version {@code n} has seen all before, and {@code recordedAt} never goes back.
     *
     * @throws StaleElement when an element is at another version than the write expects or relies on, or the graph is
     */
    GraphCommit commit(GraphWrite write);
}
