package org.itsmkit.engine;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.itsmkit.service.AppliedChange;
import org.itsmkit.service.ChangeEffects;
import org.itsmkit.service.ConfigurationChange;
import org.itsmkit.service.ConfigurationService;
import org.itsmkit.service.CurrentItem;
import org.itsmkit.service.ElementEffect;
import org.itsmkit.service.GraphStatus;
import org.itsmkit.service.GraphView;
import org.itsmkit.service.ItemSearch;
import org.itsmkit.service.NewItem;
import org.itsmkit.service.NewRelation;
import org.itsmkit.service.StagedIntake;
import org.itsmkit.service.StaleItem;
import org.itsmkit.service.TakenIn;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.StoredRelation;
import org.jspecify.annotations.Nullable;

/** Hands every call to the part of the engine that does it. */
final class DefaultConfigurationService implements ConfigurationService {

    private final Engine engine;
    private final Asking asking;
    private final GraphChanges changes;
    private final GraphReads reads;
    private final ItemSearches searches;
    private final Sources sources;
    private final Intake intake;

    DefaultConfigurationService(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
        this.changes = new GraphChanges(engine, asking);
        this.reads = new GraphReads(engine, asking);
        this.searches = new ItemSearches(engine, asking);
        this.sources = new Sources(engine, asking);
        this.intake = new Intake(engine, asking);
    }

    @Override
    public ConfigurationModel model() {
        return engine.with().model();
    }

    @Override
    public CiId newItemId() {
        return new CiId(engine.with().ids().next(engine.now(asking)));
    }

    @Override
    public AppliedChange apply(ConfigurationChange change) {
        return changes.apply(InvalidInput.present("change", change));
    }

    @Override
    public ChangeEffects preview(ConfigurationChange change) {
        return changes.preview(InvalidInput.present("change", change));
    }

    @Override
    public CurrentItem create(NewItem item, String reason) {
        CiId given = InvalidInput.present("item", item).id();
        CiId id = given == null ? newItemId() : given;
        return current(id, apply(ConfigurationChange.because(reason).create(item.withId(id))));
    }

    @Override
    public CurrentItem edit(CiId item, String reason, FieldEdit<?>... edits) {
        return current(item, apply(ConfigurationChange.because(reason).edit(item, edits)));
    }

    @Override
    public StoredRelation relate(NewRelation relation, String reason) {
        AppliedChange applied = apply(ConfigurationChange.because(reason).relate(relation));
        ElementEffect<Relation> made = applied.effects().relations().get(0);
        return new StoredRelation(
                Objects.requireNonNull(made.after()),
                made.recorded().get(0).validFrom(),
                applied.commit().orElseThrow().version());
    }

    @Override
    public AppliedChange end(ElementId element, String reason) {
        ConfigurationChange change = ConfigurationChange.because(reason);
        return apply(
                InvalidInput.present("element", element) instanceof CiId item
                        ? change.end(item)
                        : change.unrelate((RelationId) element));
    }

    @Override
    public CurrentItem perform(CiId item, Perform action, String reason) {
        return current(item, apply(ConfigurationChange.because(reason).perform(item, action)));
    }

    @Override
    public List<ActionView> actions(CiId item) {
        return reads.actions(item);
    }

    @Override
    public CurrentItem get(CiId item) {
        return searches.shown(reads.get(item));
    }

    @Override
    public Optional<CurrentItem> find(CiId item) {
        return reads.find(item).map(searches::shown);
    }

    @Override
    public StoredRelation get(RelationId relation) {
        return reads.get(relation);
    }

    @Override
    public Page<CurrentItem> search(ItemSearch search) {
        return searches.page(InvalidInput.present("search", search));
    }

    @Override
    public Page<CurrentItem> duplicates(@Nullable String cursor, int limit) {
        return searches.duplicates(cursor, limit);
    }

    @Override
    public long count(ItemSearch search) {
        return searches.count(InvalidInput.present("search", search));
    }

    @Override
    public Page<StoredRelation> relations(CiId item, @Nullable String cursor, int limit) {
        return reads.relations(item, cursor, limit);
    }

    @Override
    public List<Fact> history(ElementId element, FactPosition after, int limit) {
        return reads.history(element, after, limit);
    }

    @Override
    public Optional<ConfigurationItem> asOf(CiId item, AsOf view) {
        return reads.asOf(item, view);
    }

    @Override
    public Optional<Relation> asOf(RelationId relation, AsOf view) {
        return reads.asOf(relation, view);
    }

    @Override
    public long version() {
        return reads.version();
    }

    @Override
    public long versionAt(Instant instant) {
        return reads.versionAt(InvalidInput.present("instant", instant));
    }

    @Override
    public List<GraphCommit> commits(long version, int limit) {
        return reads.commits(version, limit);
    }

    @Override
    public List<Fact> facts(FactPosition after, int limit) {
        return reads.facts(after, limit);
    }

    @Override
    public Baseline baseline(String name, AsOf view) {
        return reads.baseline(name, view);
    }

    @Override
    public Optional<Baseline> findBaseline(String name) {
        return reads.findBaseline(name);
    }

    @Override
    public Page<Baseline> baselines(@Nullable String cursor, int limit) {
        return reads.baselines(cursor, limit);
    }

    @Override
    public Sighting see(String source, String nativeKey, CiId item) {
        return sources.see(source, nativeKey, item);
    }

    @Override
    public StagedIntake stage(IncomingBatch batch) {
        return intake.stage(batch);
    }

    @Override
    public TakenIn takeIn(StagedIntake staged, String reason) {
        return intake.takeIn(staged, reason);
    }

    @Override
    public List<Sighting> sightings(CiId item) {
        return sources.sightings(item);
    }

    @Override
    public Page<StaleItem> staleItems(@Nullable String cursor, int limit) {
        return sources.stale(cursor, limit);
    }

    /** The item as a change left it, also when the actor no longer sees it. */
    private CurrentItem current(CiId id, AppliedChange applied) {
        return applied.effects().items().stream()
                .filter(effect -> effect.id().equals(id))
                .flatMap(effect -> Stream.ofNullable(effect.after())
                        .map(item -> new CurrentItem(
                                item,
                                effect.recorded()
                                        .get(effect.recorded().size() - 1)
                                        .validFrom(),
                                applied.commit().orElseThrow().version())))
                .findFirst()
                .orElseGet(() -> get(id));
    }

    @Override
    public GraphView graph() {
        return engine.graphs().now(asking);
    }

    @Override
    public Optional<GraphStatus> graphStatus() {
        return engine.graphs().status(asking);
    }

    @Override
    public GraphView asOf(AsOf view) {
        return engine.graphs().asOf(asking, view);
    }
}
