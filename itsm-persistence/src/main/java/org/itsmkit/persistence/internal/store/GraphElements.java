package org.itsmkit.persistence.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
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
    private final String labels;

    private GraphElements(Adapter adapter, String table, List<String> columns, String beside) {
        this.adapter = adapter;
        this.table = table;
        this.beside = beside;
        insert = adapter.sql("insert into " + table + " (" + String.join(", ", columns) + ", tenant_id, id) values ("
                + places(columns.size() + 2) + ")");
        labels = adapter.sql("select labels from " + table + " where tenant_id = ? and id = ?");
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
    Map<UUID, Found> lock(TenantId tenant, List<R> rows) {
        Map<UUID, Found> found = new HashMap<>();
        List<UUID> ids = rows.stream().map(Row::id).sorted(ElementId.ORDER).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<UUID> some = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            lock(tenant, some, found);
        }
        return found;
    }

    private void lock(TenantId tenant, List<UUID> ids, Map<UUID, Found> found) {
        Places<UUID> places = new Places<>(ids);
        String statement = adapter.sql("select id, version, " + beside + " from " + table
                + " where tenant_id = ? and id in (" + places.sql() + ") order by id for update");
        adapter.runner()
                .list(
                        statement,
                        to -> {
                            to.text(tenant.value());
                            places.bind(to::uuid);
                        },
                        GraphElements::found)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }

    private static Map.Entry<UUID, Found> found(RowReader row) {
        UUID id = row.uuid();
        return Map.entry(id, new Found(row.number(), new SideChanges.Beside(row.text(), row.text())));
    }

    /** Who may see one, which must be an item, whether it is there or not. */
    Optional<Labels> labels(TenantId tenant, UUID id) {
        return adapter.runner()
                .first(labels, to -> to.text(tenant.value()).uuid(id), row -> LabelsText.read(row.text()));
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
