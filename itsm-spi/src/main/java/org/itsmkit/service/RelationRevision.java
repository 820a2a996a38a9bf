package org.itsmkit.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What becomes of a relation whose type and ends stay. */
public sealed interface RelationRevision {

    /** The relation revised; throws {@link InvalidInput} for what its type, which has these attributes, does not accept. */
    Relation of(Relation relation, FieldSchema attributes);

    /** @param group the group it is a member of, or null for what its type says */
    record Regroup(@Nullable String group) implements RelationRevision {
        public Regroup {
            if (group != null) {
                Keys.check("group", group);
            }
        }

        @Override
        public Relation of(Relation relation, FieldSchema attributes) {
            return relation.inGroup(group);
        }
    }

    /** @param counts whether it counts */
    record Enable(boolean counts) implements RelationRevision {
        @Override
        public Relation of(Relation relation, FieldSchema attributes) {
            return relation.enabled(counts);
        }
    }

    /** @param calendar in whose business time it counts, or null for always */
    record During(@Nullable String calendar) implements RelationRevision {
        public During {
            if (calendar != null) {
                Keys.check("calendar", calendar);
            }
        }

        @Override
        public Relation of(Relation relation, FieldSchema attributes) {
            return relation.during(calendar);
        }
    }

    /** @param edits of attributes of its type, at least one */
    record Edits(List<FieldEdit<?>> edits) implements RelationRevision {
        public Edits {
            edits = InvalidInput.each("edits", edits);
        }

        static Edits of(FieldEdit<?>... edits) {
            return new Edits(Arrays.asList(InvalidInput.present("edits", edits)));
        }

        @Override
        public Relation of(Relation relation, FieldSchema attributes) {
            List<FieldEdit<?>> accepted = new ArrayList<>(edits.size());
            for (FieldEdit<?> edit : edits) {
                accepted.add(edit.by(attributes.require(edit.field().name())));
            }
            return relation.withAttributes(relation.attributes().with(accepted));
        }
    }
}
