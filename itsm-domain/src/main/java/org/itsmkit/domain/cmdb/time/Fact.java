package org.itsmkit.domain.cmdb.time;

import java.time.Instant;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was recorded of an element: what it is from {@code validFrom} on, until the next fact in valid time.
 *
 * <p>What an element is at {@code t} as known at graph version {@code v}: of its facts recorded up to {@code v} and valid from
 * {@code t} or before, the one valid from the latest instant; of several valid from the same instant, the one recorded last.
 * A {@link Standing#RETRACTED} fact says that nothing changed at that instant after all, so that the fact valid from an earlier
 * one goes on.
 *
 * @param element whose it is
 * @param validFrom from when on it is true in the world; not after {@code recorded}, a fact about the future is a plan
 * @param standing what it says
 * @param value what the element is; null unless {@code standing} is {@link Standing#PRESENT}
 * @param position its place among all that was recorded
 * @param recordedAt when it was recorded
 */
public record Fact(
        ElementId element,
        Instant validFrom,
        Standing standing,
        @Nullable Element value,
        FactPosition position,
        Instant recordedAt) {

    public Fact {
        InvalidInput.present("element", element);
        InvalidInput.present("valid from", validFrom);
        InvalidInput.present("standing", standing);
        InvalidInput.present("position", position);
        InvalidInput.present("recorded at", recordedAt);
        if (validFrom.isAfter(recordedAt)) {
            throw new InvalidInput("valid from", "at most " + recordedAt + ", when it is recorded", validFrom);
        }
        if ((value != null) != (standing == Standing.PRESENT)) {
            throw new InvalidInput("value", "one exactly when the element is present", value == null ? "none" : value);
        }
        if (value != null && !value.id().equals(element)) {
            throw new InvalidInput("value", "element " + element, value.id());
        }
    }
}
