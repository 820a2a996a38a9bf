package org.itsmkit.domain.cmdb.intake;

import java.time.Instant;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of one attribute.
 *
 * @param value what it last said; null when it said that there is none
 * @param at when it last said so
 * @param isWriter whether the value that the item has was written by this source; it may say something else since, or that there
 *     is none, when that does not count
 */
public record Attested(@Nullable FieldValue<?> value, Instant at, boolean isWriter) {

    public Attested {
        InvalidInput.present("at", at);
    }
}
