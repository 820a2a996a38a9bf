package org.itsmkit.domain.cmdb.intake;

import java.util.Comparator;
import java.util.List;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One way to tell which item is meant: by attributes (regular), by children (lookup), or by both (hybrid).
 *
 * @param priority the smaller, the earlier it is tried
 * @param attributes which attributes must be the same; may be empty with a lookup
 * @param allowsNone whether an attribute without a value is the same as another without; at least one must have a value. When
 *     it does not, the entry is passed over for a record that lacks one
 * @param lookup how children tell, or null
 */
public record Identifier(
        int priority,
        List<String> attributes,
        boolean allowsNone,
        @Nullable ChildLookup lookup) {

    /** By priority; of one priority the one with more criteria first, then in the order of the text. Total. */
    public static final Comparator<Identifier> ORDER = Comparator.comparingInt(Identifier::priority)
            .thenComparing(Comparator.comparingInt(Identifier::criteria).reversed())
            .thenComparing(Identifier::toString)
            .thenComparing(
                    entry -> entry.lookup == null ? "" : entry.lookup.relation().toString());

    public Identifier {
        attributes = InvalidInput.each("attributes", attributes);
        attributes.forEach(name -> Keys.check("attribute", name));
        if (attributes.isEmpty() && lookup == null) {
            throw new InvalidInput("attributes", "one or more, unless children tell", attributes);
        }
    }

    /** By attributes that all must have values. */
    public static Identifier by(int priority, String... attributes) {
        return new Identifier(priority, List.of(attributes), false, null);
    }

    /** By children. */
    public static Identifier by(int priority, ChildLookup lookup) {
        return new Identifier(priority, List.of(), false, lookup);
    }

    /** The same, with which attributes without a value may match too. */
    public Identifier allowingNone() {
        return new Identifier(priority, attributes, true, lookup);
    }

    /** The same, with which children tell as well. */
    public Identifier and(ChildLookup children) {
        return new Identifier(priority, attributes, allowsNone, children);
    }

    private int criteria() {
        return attributes.size() + (lookup == null ? 0 : 1);
    }

    @Override
    public String toString() {
        String regular = String.join(" and ", attributes) + (allowsNone ? " or none" : "");
        return (attributes.isEmpty() ? "" : regular)
                + (lookup == null ? "" : (attributes.isEmpty() ? "" : " and ") + lookup) + " (" + priority + ")";
    }
}
