package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.RelationWrite;
import org.itsmkit.spi.storage.Storage;

/** Makes of what was decided what a store has to write. */
final class GraphWrites {

    private final Engine engine;
    private final ItemAccess access;

    GraphWrites(Engine engine, Asking asking) {
        this.engine = engine;
        this.access = new ItemAccess(engine, asking);
    }

    /**
     * What a change is decided on.
     *
     * @param version the newest version of the graph, 0 before the first
     * @param now when what is decided is recorded: not before anything that was
     */
    record Basis(long version, Instant now) {}

    static Basis basis(Engine engine, Asking asking) {
        return basis(engine.storage(), asking.tenant(), engine.now(asking));
    }

    static Basis basis(Storage storage, TenantId tenant, Instant clock) {
        Optional<GraphCommit> last = storage.configuration().latest(tenant);
        Instant latest = last.map(GraphCommit::recordedAt).orElse(Instant.MIN);
        return new Basis(last.map(GraphCommit::version).orElse(0L), clock.isBefore(latest) ? latest : clock);
    }

    /** Of those that are changed. */
    List<ItemWrite> items(Iterable<ElementDraft<ConfigurationItem>> drafts, Instant from) {
        List<ItemWrite> writes = new ArrayList<>();
        for (ElementDraft<ConfigurationItem> item : drafts) {
            if (item.isChanged()) {
                Optional<ConfigurationItem> now = item.after().last();
                writes.add(new ItemWrite(
                        (CiId) item.id(),
                        item.version(),
                        item.facts(),
                        now.orElse(null),
                        item.validFrom(from),
                        access.labels(now.orElseGet(() -> lastOf(item))),
                        now.map(this::indexed).orElse(Map.of())));
            }
        }
        return writes;
    }

    /** Of those that are changed. */
    static List<RelationWrite> relations(Iterable<ElementDraft<Relation>> drafts, Instant from) {
        List<RelationWrite> writes = new ArrayList<>();
        for (ElementDraft<Relation> relation : drafts) {
            if (relation.isChanged()) {
                writes.add(new RelationWrite(
                        (RelationId) relation.id(),
                        relation.version(),
                        relation.facts(),
                        relation.after().last().orElse(null),
                        relation.validFrom(from)));
            }
        }
        return writes;
    }

    /** What an item was last that is there no longer: one of a bounded past was nothing before. */
    private static ConfigurationItem lastOf(ElementDraft<ConfigurationItem> item) {
        List<ConfigurationItem> before = item.before().values();
        List<ConfigurationItem> values = before.isEmpty() ? item.after().values() : before;
        return values.get(values.size() - 1);
    }

    private Map<String, FieldValue<?>> indexed(ConfigurationItem item) {
        Map<String, FieldValue<?>> indexed = new HashMap<>();
        engine.with().model().find(item.ciClass()).map(CiClass::attributes).ifPresent(attributes -> {
            for (Field<?> field : attributes.fields()) {
                FieldValue<?> value = item.attributes().asMap().get(field.name());
                if (field.isIndexed() && value != null && value.type().equals(field.type())) {
                    indexed.put(field.name(), value);
                }
            }
        });
        return indexed;
    }
}
