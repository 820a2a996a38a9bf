package org.itsmkit.spi.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.ElementId;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.Standing;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is yet to get its place: see {@link Fact}.
 *
 * @param validFrom from when on it is true in the world; kept to the microsecond
 * @param standing what it says
 * @param value what the element is; null unless it is present
 */
public record NewFact(
        Instant validFrom, Standing standing, @Nullable Element value) {

    public NewFact {
        validFrom = InvalidInput.present("valid from", validFrom).truncatedTo(ChronoUnit.MICROS);
    }

    /** That the element is this from then on. */
    public static NewFact present(Instant validFrom, Element value) {
        return new NewFact(validFrom, Standing.PRESENT, value);
    }

    /** That the element is there no longer from then on. */
    public static NewFact ended(Instant validFrom) {
        return new NewFact(validFrom, Standing.ENDED, null);
    }

    /** That nothing changed at that instant after all. */
    public static NewFact retracted(Instant validFrom) {
        return new NewFact(validFrom, Standing.RETRACTED, null);
    }

    /** The fact of this element that it becomes in its place. */
    public Fact at(ElementId element, FactPosition position, Instant recordedAt) {
        return new Fact(element, validFrom, standing, value, position, recordedAt);
    }
}
