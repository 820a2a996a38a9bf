package org.itsmkit.domain.journal;

import org.jspecify.annotations.Nullable;

/**
 * A personal value of a stored entry.
 *
 * @param index its place among the entry's personal values, from 0
 * @param kind the kind of event it belongs to, as {@link TicketEvent#kind()} gives it
 * @param name the field's name; {@code text} of a comment, {@code note} of logged work, {@code name} of an attachment
 * @param value the value as written, or null once it is erased
 */
public record PersonalValue(
        int index, String kind, String name, @Nullable String value) {

    public boolean isErased() {
        return value == null;
    }
}
