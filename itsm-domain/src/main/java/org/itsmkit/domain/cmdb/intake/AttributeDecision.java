package org.itsmkit.domain.cmdb.intake;

import org.itsmkit.domain.Keys;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of what a record says of one attribute.
 *
 * @param attribute the attribute
 * @param before the value before, or null
 * @param said the value that the record says, or null when it says that there is none
 * @param after the value after, or null
 * @param ruling why
 * @param because the same in words
 */
public record AttributeDecision(
        String attribute,
        @Nullable FieldValue<?> before,
        @Nullable FieldValue<?> said,
        @Nullable FieldValue<?> after,
        Ruling ruling,
        String because) {

    public AttributeDecision {
        Keys.check("attribute", attribute);
        InvalidInput.present("ruling", ruling);
        InvalidInput.present("because", because);
    }

    @Override
    public String toString() {
        return attribute + ": " + (before == null ? "nothing" : before) + " -> " + (after == null ? "nothing" : after)
                + " (told " + (said == null ? "nothing" : said) + ": " + ruling + ", " + because + ")";
    }
}
