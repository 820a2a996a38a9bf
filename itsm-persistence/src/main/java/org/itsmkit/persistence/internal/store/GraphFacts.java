package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.ElementDocument;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.Standing;
import org.itsmkit.persistence.internal.values.Binder;
import org.itsmkit.persistence.internal.values.Checks;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.NewFact;

/** What was ever recorded. */
final class GraphFacts {

    private static final String COLUMNS =
            "version, ordinal, is_relation, element_id, valid_from, standing, recorded_at, document";
    private static final String BEHIND =
            " and version >= ? and (version > ? or ordinal > ?)" + " order by version, ordinal limit ?";

    private final Adapter adapter;
    private final Runner runner;
    private final String insert;
    private final String all;
    private final String ofOne;

    GraphFacts(Adapter adapter) {
        this.adapter = adapter;
        runner = adapter.runner();
        insert = adapter.sql(
                "insert into itsm_graph_fact (tenant_id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        all = adapter.sql("select " + COLUMNS + " from itsm_graph_fact where tenant_id = ?" + BEHIND);
        ofOne = adapter.sql("select " + COLUMNS + " from itsm_graph_fact"
                + " where tenant_id = ? and is_relation = ? and element_id = ?" + BEHIND);
    }

    /** A fact as its row holds it, made before anything is written: whatever a database cannot hold is refused here. */
    record Row(ElementId element, long validFrom, Standing standing, String document) {

        static Row of(ElementId element, NewFact fact) {
            Element value = fact.value();
            return new Row(
                    element,
                    Micros.of("valid from", fact.validFrom()),
                    fact.standing(),
                    value == null ? "" : Texts.check("document of " + element, ElementDocument.write(value)));
        }
    }

    static boolean isRelation(ElementId id) {
        return id instanceof RelationId;
    }

    static ElementId id(boolean isRelation, UUID id) {
        return isRelation ? new RelationId(id) : new CiId(id);
    }

    /** Numbers them from 0 as they come. */
    void insert(TenantId tenant, GraphHeads.Head head, List<Row> facts) {
        long recordedAt = Micros.of("recorded at", head.recordedAt());
        int[] ordinal = new int[1];
        runner.batch(
                insert,
                facts,
                (to, fact) -> to.text(tenant.value())
                        .number(head.version())
                        .small(ordinal[0]++)
                        .flag(isRelation(fact.element))
                        .uuid(fact.element.value())
                        .number(fact.validFrom)
                        .text(fact.standing.name())
                        .number(recordedAt)
                        .text(fact.document));
    }

    List<Fact> of(TenantId tenant, ElementId element, FactPosition after, int limit) {
        return runner.list(
                ofOne,
                to -> behind(to.text(tenant.value()).flag(isRelation(element)).uuid(element.value()), after, limit),
                GraphFacts::read);
    }

    Map<CiId, Instant> knownSince(TenantId tenant, Collection<CiId> items) {
        Checks.atMost(Page.MOST, "items", items.size());
        Map<CiId, Instant> since = new HashMap<>();
        if (!items.isEmpty()) {
            Places<CiId> places = new Places<>(new TreeSet<>(items));
            runner.list(
                            adapter.sql("select element_id, min(recorded_at) from itsm_graph_fact where tenant_id = ?"
                                    + " and is_relation = ? and element_id in (" + places.sql()
                                    + ") group by element_id"),
                            to -> {
                                to.text(tenant.value()).flag(false);
                                places.bind(item -> to.uuid(item.value()));
                            },
                            row -> Map.entry(new CiId(row.uuid()), Micros.instant(row.number())))
                    .forEach(first -> since.put(first.getKey(), first.getValue()));
        }
        return since;
    }

    List<Fact> all(TenantId tenant, FactPosition after, int limit) {
        return runner.list(all, to -> behind(to.text(tenant.value()), after, limit), GraphFacts::read);
    }

    private static void behind(Binder to, FactPosition after, int limit) {
        to.number(after.version())
                .number(after.version())
                .small(after.ordinal())
                .small(limit);
    }

    private static Fact read(RowReader row) {
        FactPosition position = new FactPosition(row.number(), row.small());
        boolean isRelation = row.flag();
        ElementId id = id(isRelation, row.uuid());
        long validFrom = row.number();
        Standing standing = Standing.valueOf(row.text());
        long recordedAt = row.number();
        String document = row.text();
        return new Fact(
                id,
                Micros.instant(validFrom),
                standing,
                standing == Standing.PRESENT ? ElementDocument.read(id, document) : null,
                position,
                Micros.instant(recordedAt));
    }
}
