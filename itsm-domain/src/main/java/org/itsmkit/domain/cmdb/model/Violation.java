package org.itsmkit.domain.cmdb.model;

import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.Reason;

/**
 * Something about an item or a relation that its model does not want.
 *
 * @param kind the sort of it
 * @param element the item or the relation that has it
 * @param reason the same with a stable code, a sentence, and what the sentence names
 */
public record Violation(Kind kind, ElementId element, Reason reason) {

    /** What can be wrong, and whether it is refused when written or only reported. */
    public enum Kind {
        CLASS_UNKNOWN("class.unknown", true),
        CLASS_ABSTRACT("class.abstract", true),
        /** The stage is none of the class's life cycle. */
        STAGE_UNKNOWN("stage.unknown", true),
        ATTRIBUTE_UNKNOWN("attribute.unknown", true),
        /** A value of another type, too long, or none of the choices. */
        ATTRIBUTE_INVALID("attribute.invalid", true),
        /** A required one has no value. */
        ATTRIBUTE_MISSING("attribute.missing", false),
        RELATION_TYPE_UNKNOWN("relation.type.unknown", true),
        /** The rules do not let these classes be related so. */
        RELATION_NOT_ALLOWED("relation.not.allowed", true),
        /** There are fewer than a rule demands. */
        RELATION_MISSING("relation.missing", false),
        /** There are more than a rule allows; only reported, as the write of one relation does not see the others. */
        RELATION_TOO_MANY("relation.too.many", false),
        /** Nothing is known of the item at the other end. */
        RELATION_END_UNKNOWN("relation.end.unknown", false);

        private final String code;
        private final boolean isRefused;

        Kind(String code, boolean isRefused) {
            this.code = code;
            this.isRefused = isRefused;
        }

        /** Stable, for programs and for looking up a translated message. */
        public String code() {
            return code;
        }

        /** Whether it is refused when written; what is not is only reported. */
        public boolean isRefused() {
            return isRefused;
        }
    }

    @Override
    public String toString() {
        return element + "  " + reason;
    }
}
