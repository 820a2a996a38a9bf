package org.itsmkit.domain.cmdb.intake;

import java.util.Comparator;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells of a relation. Its ends are named by keys: of records of the same batch, or of what the source told before.
 *
 * @param type the key of its type
 * @param source the item it is said of
 * @param target the other item
 * @param group the need of the dependent item that it serves, or null for what its type says
 * @param attributes what else is known of it; a relation with other attributes is another one
 */
public record IncomingRelation(
        String type,
        SourceKey source,
        SourceKey target,
        @Nullable String group,
        FieldValues attributes) {

    /** By type, ends, group and attributes as text: a total order over different relations. */
    static final Comparator<IncomingRelation> ORDER = Comparator.comparing(IncomingRelation::type)
            .thenComparing(IncomingRelation::source)
            .thenComparing(IncomingRelation::target)
            .thenComparing(IncomingRelation::group, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(relation -> relation.attributes().toString());

    public IncomingRelation {
        Keys.check("relation type", type);
        InvalidInput.present("source", source);
        InvalidInput.present("target", target);
        if (group != null) {
            Keys.check("group", group);
        }
        InvalidInput.present("attributes", attributes);
    }

    /** A relation that says nothing else. */
    public static IncomingRelation of(String type, SourceKey source, SourceKey target) {
        return new IncomingRelation(type, source, target, null, FieldValues.EMPTY);
    }
}
