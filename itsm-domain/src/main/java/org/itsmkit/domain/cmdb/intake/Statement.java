package org.itsmkit.domain.cmdb.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of one attribute of one item, and under which key.
 *
 * @param by who says so
 * @param value what it says; null when it says that there is none
 * @param at when
 * @param isWriter whether the value that the item has was written by it
 */
public record Statement(SourceKey by, @Nullable FieldValue<?> value, Instant at, boolean isWriter) {

    /** From the earliest to the latest; those of one instant in the order of keys. Total over the statements of an attribute. */
    public static final Comparator<Statement> ORDER =
            Comparator.comparing(Statement::at).thenComparing(Statement::by);

    public Statement {
        InvalidInput.present("by", by);
        InvalidInput.present("at", at);
    }

    /** A statement that nothing was made of yet. */
    public static Statement of(SourceKey by, @Nullable FieldValue<?> value, Instant at) {
        return new Statement(by, value, at, false);
    }

    /** What these sightings say of an attribute, in {@link #ORDER}. */
    public static List<Statement> about(String attribute, Collection<Sighting> sightings) {
        List<Statement> told = new ArrayList<>();
        for (Sighting sighting : sightings) {
            Attested attested = sighting.attributes().get(attribute);
            if (attested != null) {
                told.add(new Statement(sighting.key(), attested.value(), attested.at(), attested.isWriter()));
            }
        }
        told.sort(ORDER);
        return told;
    }

    Statement writing(boolean writes) {
        return new Statement(by, value, at, writes);
    }
}
