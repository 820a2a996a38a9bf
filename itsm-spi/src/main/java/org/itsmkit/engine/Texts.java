package org.itsmkit.engine;

import org.itsmkit.domain.field.FieldType;
import org.itsmkit.sla.InvalidInput;

/** Text as every store can keep it: without U+0000 and half surrogate pairs. */
final class Texts {

    private Texts() {}

    /** Returns {@code text} if it can be kept; throws {@link InvalidInput} naming {@code field} otherwise. */
    static String storable(String field, String text) {
        return FieldType.TEXT.cast(field, text);
    }

    /** The same, for 1 to {@code max} characters that are not all blank. */
    static String require(String field, String text, int max) {
        return storable(field, InvalidInput.text(field, text, max));
    }
}
