package org.itsmkit.domain.cmdb.model;

import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A kind of relation.
 *
 * @param key the name that is stored
 * @param label how it reads from source to target: "runs on"
 * @param inverseLabel how it reads from target to source: "runs"
 * @param impact which end needs the other
 * @param group the group that relations of this type form on their dependent item unless they say otherwise; null when each
 *     is a need of its own
 * @param redundancy how many providers of a group are needed, unless the dependent item says
 * @param attributes what can be known of a relation of this type
 */
public record RelationType(
        String key,
        String label,
        String inverseLabel,
        ImpactTravel impact,
        @Nullable String group,
        Redundancy redundancy,
        FieldSchema attributes) {

    public RelationType {
        Keys.check("relation type", key);
        InvalidInput.text("label of " + key, label, 100);
        InvalidInput.text("inverse label of " + key, inverseLabel, 100);
        InvalidInput.present("impact of " + key, impact);
        if (group != null) {
            Keys.check("group of " + key, group);
        }
        InvalidInput.present("redundancy of " + key, redundancy);
        InvalidInput.present("attributes of " + key, attributes);
    }

    /** A type along which impact travels so, each relation a need of its own. */
    public static RelationType of(String key, String label, String inverseLabel, ImpactTravel impact) {
        return new RelationType(key, label, inverseLabel, impact, null, Redundancy.ALL, FieldSchema.of());
    }

    /** The same type, whose relations form a group on their dependent item of which so many are needed. */
    public RelationType grouped(String name, Redundancy rule) {
        return new RelationType(key, label, inverseLabel, impact, name, rule, attributes);
    }

    public RelationType attributes(FieldSchema schema) {
        return new RelationType(key, label, inverseLabel, impact, group, redundancy, schema);
    }
}
