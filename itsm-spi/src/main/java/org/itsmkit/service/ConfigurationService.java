package org.itsmkit.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.IncomingBatch;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.StoredRelation;
import org.jspecify.annotations.Nullable;

/**
 * The configuration graph of one tenant: its items and relations, what is known of them through time, and what sources saw.
 *
 * <p>What the actor may not see is as absent as what does not exist, in everything here; a relation is seen by who sees both its
 * ends, and an attribute that may not be read is left out. Every change is one commit, all or nothing, and makes one version of
 * the graph. {@link Desk#basedOn} names the version of the graph that a change was decided on: an element that was changed later
 * is refused with {@link ConcurrentChange}. Nothing else keeps two changes of one element apart that were decided on the same:
 * then the second is decided anew on what the first left.
 *
 * <p>Command ids belong to tickets: under {@link Desk#withCommandId} every change here is refused as {@link
 * org.itsmkit.sla.InvalidInput}, as it could not be recognised when it is repeated. Naming the ids of new items and the versions
 * of others keeps a repeated change from being made twice. A correlation is not kept with a commit.
 */
public interface ConfigurationService {

    /** What items and relations there may be. */
    ConfigurationModel model();

    /** A new id, for an item that other steps of the change which creates it name. */
    CiId newItemId();

    /**
     * Applies a change. Without a version that it is based on, it is decided anew after a lost race, at most three times; in a
     * host's transaction it is not.
     *
     * @throws CommandRefused with every reason why not: of the access policy, of the model, of a life cycle
     * @throws ElementNotFound when an element that it names is not there, or may not be seen
     * @throws TicketNotFound when the ticket that it is done for is not there, or may not be seen
     * @throws ConcurrentChange when an element was changed since the version that the change is based on, or meanwhile
     * @throws org.itsmkit.sla.InvalidInput naming the field that is wrong
     */
    AppliedChange apply(ConfigurationChange change);

    /** What {@link #apply} would do now, and commits nothing; throws as it does. */
    ChangeEffects preview(ConfigurationChange change);

    /** Creates one item. */
    CurrentItem create(NewItem item, String reason);

    /** Edits one item. */
    CurrentItem edit(CiId item, String reason, FieldEdit<?>... edits);

    /** Makes one relation. */
    StoredRelation relate(NewRelation relation, String reason);

    /** Ends one item with its relations, or one relation. */
    AppliedChange end(ElementId element, String reason);

    /** Marks one item as a duplicate of another, as {@link ConfigurationChange#markDuplicate} does. */
    default AppliedChange markDuplicate(CiId item, CiId original, String reason) {
        return apply(ConfigurationChange.because(reason).markDuplicate(item, original));
    }

    /** Takes back that an item is a duplicate, as {@link ConfigurationChange#unmarkDuplicate} does. */
    default AppliedChange unmarkDuplicate(CiId item, String reason) {
        return apply(ConfigurationChange.because(reason).unmarkDuplicate(item));
    }

    /**
     * The items that are marked as duplicates, in the order of classes, then ids; those of an original that may not be seen are left out.
     *
     * @param limit 1 to {@link Page#MOST}
     */
    Page<CurrentItem> duplicates(@Nullable String cursor, int limit);

    /** Performs an action of the item's life cycle; the reason is its comment unless it has one. */
    CurrentItem perform(CiId item, Perform action, String reason);

    /** What the actor may do with an item by its life cycle, and why not the rest. */
    List<ActionView> actions(CiId item);

    /** The item as it is now; throws {@link ElementNotFound}. */
    CurrentItem get(CiId item);

    /** The item as it is now; empty when it is not there or may not be seen. */
    Optional<CurrentItem> find(CiId item);

    /** The relation as it is now; throws {@link ElementNotFound}, also when one of its ends may not be seen. */
    StoredRelation get(RelationId relation);

    /** A page of the items that are searched for. */
    Page<CurrentItem> search(ItemSearch search);

    /** How many items are searched for; cursor, sort and limit do not matter. */
    long count(ItemSearch search);

    /** The relations that an item has now, at either end, in the order of ids; those with an end that may not be seen are left out. */
    Page<StoredRelation> relations(CiId item, @Nullable String cursor, int limit);

    /**
     * What was recorded of an item or a relation, behind {@code after}, in the order of recording; also of one that is there no
     * longer. Ask on with the position of the last, until none is returned.
     *
     * @param limit 1 to {@link Page#MOST}
     */
    List<Fact> history(ElementId element, FactPosition after, int limit);

    /** What an item was; empty when it was not there, as far as the view knows. */
    Optional<ConfigurationItem> asOf(CiId item, AsOf view);

    /** What a relation was; empty when it was not there, as far as the view knows. */
    Optional<Relation> asOf(RelationId relation, AsOf view);

    /** The last version of the graph; 0 before the first commit. */
    long version();

    /** The last version of the graph that was recorded by then: what was known at that instant. 0 before the first commit. */
    long versionAt(Instant instant);

    /** The commits behind {@code version}, in order, at most {@code limit}, 1 to {@link Page#MOST}; only for who may review them. */
    List<GraphCommit> commits(long version, int limit);

    /**
     * What was recorded of all elements that the actor may see, behind {@code after}, in the order of recording, at most {@code
     * limit}, 1 to {@link Page#MOST}; only for who may review commits. There is more until none is returned.
     */
    List<Fact> facts(FactPosition after, int limit);

    /**
     * Gives a view of the graph a name.
     *
     * @param name 1 to 200 characters, not taken
     * @param view what was true at an instant that has passed, by a version that exists; the newest when it names none
     */
    Baseline baseline(String name, AsOf view);

    /** The view of this name. */
    Optional<Baseline> findBaseline(String name);

    /** The named views, in the order of names. */
    Page<Baseline> baselines(@Nullable String cursor, int limit);

    /**
     * Says that a source has seen an item now. Makes no version of the graph, and leaves what the source said of attributes.
     *
     * @param source the key of the source
     * @param nativeKey what the source calls the item, 1 to 200 characters
     * @throws CommandRefused also if the source has another item under this key that is still there
     */
    Sighting see(String source, String nativeKey, CiId item);

    /**
     * Looks at what sources tell, and commits nothing: which item each record means, whose word counts for each attribute, which
     * relations are new, what looks like a duplicate, and what is refused and why. By {@link ServiceDeskBuilder#intake the rules}
     * of the desk. An item that the actor may not see is not found by any record: one that means it makes another item,
     * and is refused if its source has the hidden one under the same key.
     *
     * <pre>{@code
     * StagedIntake staged = scanner.configuration().stage(batch);
     * System.out.println(staged.plan());                       // every decision and its reason
     * staged.refusedItems().forEach((record, reasons) -> System.out.println(record + ": " + reasons));
     * scanner.configuration().takeIn(staged, "Nightly scan");
     * }</pre>
     *
     * @throws CommandRefused unless the actor may {@link org.itsmkit.spi.ConfigurationOperation#TAKE_IN take in}
     */
    StagedIntake stage(IncomingBatch batch);

    /**
     * Does exactly what was staged: new and changed items with what sources said of them, then marks of duplicates, then new
     * relations, each part in commits of at most {@link StagedIntake#commitSize}; at last it keeps the sightings that change
     * nothing, which make no version of the graph.
     *
     * <p>Each commit is whole, and what was committed stays when a later one fails, or the host dies: {@link #stage} the same batch
     * again and take in what is left. A batch that was taken in changes nothing more.
     *
     * @param reason why, 1 to 1,000 characters
     * @throws ConcurrentChange when it would come out otherwise now, since the graph, or what sources said, has changed: stage it
     *     again. Before the first commit nothing is changed
     */
    TakenIn takeIn(StagedIntake staged, String reason);

    /** What every source last saw of an item, in the order of sources, then keys; without attributes that may not be read. */
    List<Sighting> sightings(CiId item);

    /** The items that are stale by their class's measure, those that were seen the longest ago first. */
    Page<StaleItem> staleItems(@Nullable String cursor, int limit);

    /**
     * The graph as it is now. It is held in memory and follows what is committed: at once what this desk commits, and what others
     * commit within {@link ServiceDeskBuilder#graphLag}, unless it is just being brought up to date; {@link #graphStatus} tells how
     * far it is. Only the first call waits until it is read from storage.
     *
     * <p>A relation of a type that this desk does not have makes no edge; one that is bound to a calendar which it does not have
     * always counts.
     */
    GraphView graph();

    /** How far the graph is that is held in memory; empty as long as nobody asked for it. */
    Optional<GraphStatus> graphStatus();

    /**
     * The graph as it was: what was true at an instant that has passed, by a version that exists, or by the newest when the view
     * names none. Read from storage and kept as long as there is {@link ServiceDeskBuilder#graphMemory room}.
     */
    GraphView asOf(AsOf view);

    /** The graph as it was then, by all that is known now. */
    default GraphView asOf(Instant valid) {
        return asOf(AsOf.valid(valid));
    }
}
