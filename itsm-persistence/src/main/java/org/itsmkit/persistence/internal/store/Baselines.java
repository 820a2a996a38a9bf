package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.journal.ModelJson;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.persistence.internal.values.Checks;
import org.itsmkit.persistence.internal.values.Cursors;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.persistence.internal.values.SortKey;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.spi.Page;
import org.jspecify.annotations.Nullable;

/** Views of the graph that were given names. */
final class Baselines {

    private static final String FROM =
            "select name, valid_at, version, created_at, created_by from itsm_baseline where tenant_id = ?";
    private static final int CURSOR_PARTS = 2;

    private final Runner runner;
    private final String insert;
    private final String one;
    private final String first;
    private final String next;

    Baselines(Adapter adapter) {
        runner = adapter.runner();
        insert = adapter.insertIfFree(
                "itsm_baseline",
                List.of("tenant_id", "name", "sort_key", "valid_at", "version", "created_at", "created_by"),
                List.of(List.of("tenant_id", "name")));
        one = adapter.sql(FROM + " and name = ?");
        first = adapter.sql(FROM + " order by sort_key limit ?");
        next = adapter.sql(FROM + " and sort_key > ? order by sort_key limit ?");
    }

    /** Whether the name was free. */
    boolean insert(TenantId tenant, Baseline baseline) {
        String name = Texts.check("name", baseline.name());
        Texts.check("created by", baseline.createdBy().id());
        JsonWriter creator = new JsonWriter();
        ModelJson.writeActor(creator, baseline.createdBy());
        return runner.insertIfFree(insert, to -> to.text(tenant.value())
                .text(name)
                .bytes(SortKey.text(name))
                .number(Micros.of("valid", baseline.view().valid()))
                .number(baseline.view().version())
                .number(Micros.of("created at", baseline.createdAt()))
                .text(creator.text()));
    }

    Optional<Baseline> find(TenantId tenant, String name) {
        return runner.first(one, to -> to.text(tenant.value()).text(Texts.check("name", name)), Baselines::read);
    }

    Page<Baseline> list(TenantId tenant, @Nullable String cursor, int limit) {
        int most = Checks.limit(limit) + 1;
        String behind = cursor == null ? null : behind(cursor);
        List<Baseline> found = runner.list(
                behind == null ? first : next,
                to -> {
                    to.text(tenant.value());
                    if (behind != null) {
                        to.bytes(SortKey.text(behind));
                    }
                    to.small(most);
                },
                Baselines::read);
        return Cursors.page(found, limit, last -> Cursors.write("baselines", last.name()));
    }

    private static String behind(String cursor) {
        JsonList parts = Cursors.read(cursor, CURSOR_PARTS);
        if (!parts.text(0).equals("baselines")) {
            throw Cursors.invalid(cursor);
        }
        return Texts.check("cursor", parts.text(1));
    }

    private static Baseline read(RowReader row) {
        String name = row.text();
        Instant valid = row.instant();
        AsOf view = new AsOf(valid, row.number());
        Instant createdAt = row.instant();
        return new Baseline(name, view, createdAt, ModelJson.readActor(JsonReader.list(row.text())));
    }
}
