package org.itsmkit.persistence.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.internal.values.Binder;
import org.itsmkit.persistence.internal.values.LabelsText;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.spi.Labels;

/**
 * The rows of what holds now, of items or of relations.
 *
 * @param <R> a row that is made and fits the database
 */
final class GraphElements<R extends GraphElements.Row> {

    /** How many are asked for at once. */
    private static final int CHUNK = 512;

    private static final List<String> ITEM = List.of(
            "version",
            "is_present",
            "valid_from",
            "class_key",
            "name",
            "stage",
            "category",
            "status",
            "health",
            "criticality",
            "owner",
            "support_group",
            "duplicate_of",
            "redundancy",
            "attributes",
            "readers_open",
            "labels",
            "indexed_values");
    private static final List<String> RELATION = List.of(
            "version",
            "is_present",
            "valid_from",
            "type_key",
            "source_id",
            "target_id",
            "group_key",
            "is_enabled",
            "calendar_key",
            "attributes");

    private final Adapter adapter;
    private final String table;
    private final String beside;
    private final String insert;
    private final String update;

    private GraphElements(Adapter adapter, String table, List<String> columns, String beside) {
        this.adapter = adapter;
        this.table = table;
        this.beside = beside;
        insert = adapter.sql("insert into " + table + " (" + String.join(", ", columns) + ", tenant_id, id) values ("
                + places(columns.size() + 2) + ")");
        update = adapter.sql(
                "update " + table + " set " + String.join(" = ?, ", columns) + " = ? where tenant_id = ? and id = ?");
    }

    static GraphElements<ItemRow> items(Adapter adapter) {
        return new GraphElements<>(adapter, "itsm_item", ITEM, "labels, indexed_values");
    }

    static GraphElements<RelationRow> relations(Adapter adapter) {
        return new GraphElements<>(adapter, "itsm_relation", RELATION, "'' as labels, '' as indexed_values");
    }

    /** What is to be written of one. */
    interface Row {

        UUID id();

        void bind(Binder to, long version);
    }

    /** What is there of one: its version, and what stands beside it. */
    record Found(long version, SideChanges.Beside beside) {}

    /** Those of these that are there, locked until the transaction ends, as they are now and not as it may have read them. */
    Map<UUID, Found> lock(TenantId tenant, Stream<UUID> ids) {
        return among(tenant, ids, "version, " + beside, " order by id for update", GraphElements::found);
    }

    /** What is read of those of these that are there. */
    private <T> Map<UUID, T> among(
            TenantId tenant,
            Stream<UUID> ids,
            String columns,
            String end,
            Function<RowReader, Map.Entry<UUID, T>> reader) {
        Map<UUID, T> found = new HashMap<>();
        List<UUID> all = ids.sorted(ElementId.ORDER).distinct().toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<UUID> some = all.subList(from, Math.min(from + CHUNK, all.size()));
            Places<UUID> places = new Places<>(some);
            String statement = adapter.sql("select id, " + columns + " from " + table
                    + " where tenant_id = ? and id in (" + places.sql() + ")" + end);
            adapter.runner()
                    .list(
                            statement,
                            to -> {
                                to.text(tenant.value());
                                places.bind(to::uuid);
                            },
                            reader)
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    private static Map.Entry<UUID, Found> found(RowReader row) {
        UUID id = row.uuid();
        return Map.entry(id, new Found(row.number(), new SideChanges.Beside(row.text(), row.text())));
    }

    /** Who may see these, which must be items, whether they are there or not. */
    Map<CiId, Labels> labels(TenantId tenant, Collection<CiId> ids) {
        Map<CiId, Labels> labels = new HashMap<>();
        among(tenant, ids.stream().map(CiId::value), "labels", "", row -> {
                    UUID id = row.uuid();
                    return Map.entry(id, LabelsText.read(row.text()));
                })
                .forEach((id, all) -> labels.put(new CiId(id), all));
        return labels;
    }

    void write(TenantId tenant, List<R> rows, Map<UUID, Found> there, long version) {
        List<R> added = new ArrayList<>();
        List<R> changed = new ArrayList<>();
        rows.forEach(row -> (there.containsKey(row.id()) ? changed : added).add(row));
        BiConsumer<Binder, R> values = (to, row) -> {
            row.bind(to, version);
            to.text(tenant.value()).uuid(row.id());
        };
        adapter.runner().batch(insert, added, values);
        adapter.runner().batch(update, changed, values);
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
