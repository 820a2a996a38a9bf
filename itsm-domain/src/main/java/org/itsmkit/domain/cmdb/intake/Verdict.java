package org.itsmkit.domain.cmdb.intake;

import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a statement about an attribute.
 *
 * @param ruling why
 * @param because the same in words, with the sources and numbers that decided
 * @param writer whose word counts now: the statement itself when it is accepted, else whoever wrote before or is picked by a
 *     dynamic rule; null when nobody's does
 */
public record Verdict(
        Ruling ruling, String because, @Nullable Statement writer) {

    public Verdict {
        InvalidInput.present("ruling", ruling);
        InvalidInput.present("because", because);
    }

    @Override
    public String toString() {
        return ruling + " (" + because + ")";
    }
}
