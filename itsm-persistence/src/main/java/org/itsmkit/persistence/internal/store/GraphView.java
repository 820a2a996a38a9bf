package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ElementDocument;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Standing;
import org.itsmkit.domain.cmdb.time.Timeline;
import org.itsmkit.persistence.internal.values.GraphValues;
import org.itsmkit.persistence.internal.values.LabelsText;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.spi.storage.GraphNode;
import org.jspecify.annotations.Nullable;

/**
 * All items, or all relations, as of some time. What holds now, and held a moment ago, is read from the rows of now, whose
 * columns need no decoding; what was changed since, and any other time, from facts.
 *
 * @param <T> what is made of each
 */
final class GraphView<T> {

    /** So many commits ago is a moment ago: few rows have changed since. */
    private static final int FEW_COMMITS = 64;

    /** How many facts of one element are read at once. */
    private static final int FACTS = 100;

    private final Runner runner;
    private final GraphHeads heads;
    private final boolean isRelation;
    private final BiFunction<UUID, RowReader, T> column;
    private final Decoder<T> decoder;
    private final String firstNow;
    private final String nextNow;
    private final String firstThen;
    private final String nextThen;
    private final String oneThen;

    /** Makes one of a fact. */
    private interface Decoder<T> {

        /** @param labels see {@link LabelsText} */
        T decode(UUID id, String document, String labels);
    }

    private GraphView(
            Adapter adapter,
            GraphHeads heads,
            boolean isRelation,
            String now,
            String then,
            BiFunction<UUID, RowReader, T> column,
            Decoder<T> decoder) {
        this.runner = adapter.runner();
        this.heads = heads;
        this.isRelation = isRelation;
        this.column = column;
        this.decoder = decoder;
        String known = " and f.is_relation = " + isRelation + " and f.version <= ? and f.valid_from <= ?";
        String order = "f.valid_from desc, f.version desc, f.ordinal desc limit ?";
        firstNow = adapter.sql(now + " where e.tenant_id = ? order by e.id limit ?");
        nextNow = adapter.sql(now + " where e.tenant_id = ? and e.id > ? order by e.id limit ?");
        firstThen = adapter.sql(then + " where f.tenant_id = ?" + known + " order by f.element_id, " + order);
        nextThen = adapter.sql(
                then + " where f.tenant_id = ? and f.element_id > ?" + known + " order by f.element_id, " + order);
        oneThen = adapter.sql(then + " where f.tenant_id = ? and f.element_id = ?" + known + " order by " + order);
    }

    static GraphView<GraphNode> ofItems(Adapter adapter, GraphHeads heads) {
        return new GraphView<>(
                adapter,
                heads,
                false,
                "select e.id, e.version, e.is_present, e.class_key, e.stage, e.category, e.status, e.health,"
                        + " e.criticality, e.redundancy, e.labels from itsm_item e",
                "select f.element_id, f.valid_from, f.standing, f.document, e.labels from itsm_graph_fact f"
                        + " join itsm_item e on e.tenant_id = f.tenant_id and e.id = f.element_id",
                (id, row) -> GraphValues.node(new CiId(id), row),
                (id, document, labels) -> node(ElementDocument.readItem(new CiId(id), document), labels));
    }

    static GraphView<Relation> ofRelations(Adapter adapter, GraphHeads heads) {
        return new GraphView<>(
                adapter,
                heads,
                true,
                "select e.id, e.version, e.is_present, e.type_key, e.source_id, e.target_id, e.group_key,"
                        + " e.is_enabled, e.calendar_key, e.attributes from itsm_relation e",
                "select f.element_id, f.valid_from, f.standing, f.document, '' as labels from itsm_graph_fact f",
                (id, row) -> GraphValues.edge(new RelationId(id), row),
                (id, document, labels) -> ElementDocument.readRelation(new RelationId(id), document));
    }

    private static GraphNode node(ConfigurationItem item, String labels) {
        return new GraphNode(
                item.id(),
                item.ciClass(),
                item.stage(),
                item.status(),
                item.health(),
                item.criticality(),
                item.redundancy(),
                LabelsText.read(labels));
    }

    /** At most {@code limit} behind {@code after}, in the order of ids; none when there are no more. */
    List<T> at(TenantId tenant, AsOf view, @Nullable UUID after, int limit) {
        GraphHeads.Head head = heads.find(tenant).orElse(null);
        if (head == null) {
            return List.of();
        }
        long known = Math.min(view.version(), head.version());
        return isAMomentAgo(tenant, view, head)
                ? now(tenant, new AsOf(view.valid(), known), after, limit)
                : then(tenant, view, after, limit);
    }

    /** Whether few rows of now have changed since that version, and all that was known then is valid by then. */
    private boolean isAMomentAgo(TenantId tenant, AsOf view, GraphHeads.Head head) {
        if (view.version() >= head.version()) {
            return !head.recordedAt().isAfter(view.valid());
        }
        return head.version() - view.version() <= FEW_COMMITS
                && heads.behind(tenant, view.version() - 1, 1).stream()
                        .noneMatch(commit -> commit.recordedAt().isAfter(view.valid()));
    }

    /** @param is null when it is there no longer */
    private record Now<T>(UUID id, long version, @Nullable T is) {}

    private List<T> now(TenantId tenant, AsOf view, @Nullable UUID after, int limit) {
        UUID behind = after;
        List<T> found = new ArrayList<>();
        List<Now<T>> rows;
        do {
            rows = read(behind == null ? firstNow : nextNow, tenant, behind, limit);
            for (Now<T> row : rows) {
                behind = row.id;
                T is = row.version <= view.version() ? row.is : one(tenant, view, row.id, after(view.valid()));
                if (is != null) {
                    found.add(is);
                }
            }
        } while (found.isEmpty() && rows.size() == limit);
        return found;
    }

    private List<Now<T>> read(String statement, TenantId tenant, @Nullable UUID behind, int limit) {
        return runner.list(
                statement,
                to -> {
                    to.text(tenant.value());
                    if (behind != null) {
                        to.uuid(behind);
                    }
                    to.small(limit);
                },
                row -> {
                    UUID id = row.uuid();
                    long version = row.number();
                    return new Now<>(id, version, row.flag() ? column.apply(id, row) : null);
                });
    }

    /** @param document empty unless it is there */
    private record Then(UUID id, Instant validFrom, Standing standing, String document, String labels) {

        static Then read(RowReader row) {
            return new Then(row.uuid(), row.instant(), Standing.valueOf(row.text()), row.text(), row.text());
        }
    }

    private List<T> then(TenantId tenant, AsOf view, @Nullable UUID after, int limit) {
        UUID behind = after;
        List<T> found = new ArrayList<>();
        List<Then> facts;
        do {
            facts = then(tenant, view, behind, limit, behind == null ? firstThen : nextThen);
            Timeline timeline = new Timeline();
            for (Then fact : facts) {
                behind = fact.id;
                said(timeline, fact).ifPresent(found::add);
            }
            if (facts.size() == limit && !timeline.isDecided()) {
                // The page has ended within an element of which only withdrawn facts were read.
                Then last = facts.get(limit - 1);
                T rest = one(tenant, view, last.id, Micros.saturated(last.validFrom));
                if (rest != null) {
                    found.add(rest);
                }
            }
        } while (found.isEmpty() && facts.size() == limit);
        return found;
    }

    private List<Then> then(TenantId tenant, AsOf view, @Nullable UUID element, int limit, String statement) {
        return runner.list(
                statement,
                to -> {
                    to.text(tenant.value());
                    if (element != null) {
                        to.uuid(element);
                    }
                    to.number(view.version()).number(Micros.saturated(view.valid()));
                    to.small(limit);
                },
                Then::read);
    }

    private Optional<T> said(Timeline timeline, Then fact) {
        boolean says = timeline.isSaidBy(GraphFacts.id(isRelation, fact.id), fact.validFrom, fact.standing);
        return says && fact.standing == Standing.PRESENT
                ? Optional.of(decoder.decode(fact.id, fact.document, fact.labels))
                : Optional.empty();
    }

    /** What one element is by its facts valid from before that microsecond; null when it is not there. */
    private @Nullable T one(TenantId tenant, AsOf view, UUID id, long before) {
        Timeline timeline = new Timeline();
        long next = before;
        while (true) {
            AsOf earlier = new AsOf(Micros.instant(next - 1), view.version());
            List<Then> facts = then(tenant, earlier, id, FACTS, oneThen);
            for (Then fact : facts) {
                Optional<T> is = said(timeline, fact);
                if (timeline.isDecided()) {
                    return is.orElse(null);
                }
                next = Micros.saturated(fact.validFrom);
            }
            if (facts.size() < FACTS) {
                return null;
            }
        }
    }

    /** The microsecond after an instant. */
    private static long after(Instant instant) {
        return Math.min(Micros.saturated(instant), Micros.NONE - 1) + 1;
    }
}
