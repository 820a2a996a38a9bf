package org.itsmkit.sla.people;

import java.time.Instant;
import java.util.Objects;
import org.itsmkit.sla.InvalidInput;

/**
 * That a person worked on something. It goes into figures about groups and does not come out again. Immutable.
 *
 * @param person by which the host tells people apart; a pseudonym will do
 * @param work on what, by which the host tells pieces of work apart
 * @param at when
 */
public record Touch(String person, String work, Instant at) {

    /** Refuses names that are blank or longer than 200 characters. */
    public Touch {
        InvalidInput.text("person", person, 200);
        InvalidInput.text("work", work, 200);
        Objects.requireNonNull(at, "at");
    }
}
