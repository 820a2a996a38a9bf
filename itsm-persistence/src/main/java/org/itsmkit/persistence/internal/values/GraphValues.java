package org.itsmkit.persistence.internal.values;

import java.time.Instant;
import java.util.UUID;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Criticality;
import org.itsmkit.domain.cmdb.ElementDocument;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;

/** Items and relations, read from the rows of what is there now. */
public final class GraphValues {

    private GraphValues() {}

    /** Reads {@link ItemColumn#KEPT}. */
    public static StoredItem item(RowReader row) {
        CiId id = new CiId(row.uuid());
        long version = row.number();
        Instant validFrom = row.instant();
        String ciClass = row.text();
        String name = row.text();
        State stage = stage(row);
        OperationalStatus status = OperationalStatus.valueOf(row.text());
        Severity health = Severity.valueOf(row.text());
        Criticality criticality = Criticality.valueOf(row.text());
        String owner = row.textOrNull();
        String group = row.textOrNull();
        String original = row.textOrNull();
        ConfigurationItem item = new ConfigurationItem(
                id,
                ciClass,
                name,
                stage,
                status,
                health,
                criticality,
                owner == null ? null : Person.of(owner),
                group == null ? null : Team.of(group),
                original == null ? null : CiId.of(original),
                ElementDocument.readRedundancy(row.text()),
                ElementDocument.readAttributes(row.text()));
        return new StoredItem(item, LabelsText.read(row.text()), validFrom, version);
    }

    /** Reads {@link RelationColumn#KEPT}. */
    public static StoredRelation relation(RowReader row) {
        RelationId id = new RelationId(row.uuid());
        long version = row.number();
        Instant validFrom = row.instant();
        return new StoredRelation(edge(id, row), validFrom, version);
    }

    /** Class, stage, category, status, health, criticality, redundancy, labels. */
    public static GraphNode node(CiId id, RowReader row) {
        return new GraphNode(
                id,
                row.text(),
                stage(row),
                OperationalStatus.valueOf(row.text()),
                Severity.valueOf(row.text()),
                Criticality.valueOf(row.text()),
                ElementDocument.readRedundancy(row.text()),
                LabelsText.read(row.text()));
    }

    /** Type, source, target, group, whether it counts, calendar, attributes. */
    public static Relation edge(RelationId id, RowReader row) {
        String type = row.text();
        UUID source = row.uuid();
        UUID target = row.uuid();
        return new Relation(
                id,
                type,
                new CiId(source),
                new CiId(target),
                row.textOrNull(),
                row.flag(),
                row.textOrNull(),
                ElementDocument.readAttributes(row.text()));
    }

    private static State stage(RowReader row) {
        String key = row.text();
        return State.of(key, Category.valueOf(row.text()));
    }
}
