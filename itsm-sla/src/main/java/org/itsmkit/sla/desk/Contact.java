package org.itsmkit.sla.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * One contact of a requester with the desk about one matter, on any channel. Immutable.
 *
 * @param requester who asked, as the host tells people apart
 * @param category what it was about; a further contact of the same requester in the same category is taken for the same matter
 * @param at when it was
 * @param resolvedAtOnce whether it was resolved in that contact, without a call-back and without passing it on; whoever it
 *     was that resolved it: first-level resolution is another figure
 * @param resolvableAtFirstLevel whether the first level could have resolved it at all; a broken screen it could not
 * @param reopenedAt when its ticket was reopened first, not before the contact; empty if it never was
 */
public record Contact(
        String requester,
        String category,
        Instant at,
        boolean resolvedAtOnce,
        boolean resolvableAtFirstLevel,
        Optional<Instant> reopenedAt) {

    /**
     * Refuses what contradicts itself.
     *
     * @throws InvalidInput if it was reopened before it was made, or resolved at once although the first level could not
     */
    public Contact {
        InvalidInput.text("requester", requester, 200);
        InvalidInput.text("category", category, 200);
        Objects.requireNonNull(at, "at");
        if (resolvedAtOnce && !resolvableAtFirstLevel) {
            throw new InvalidInput("resolvableAtFirstLevel", "true for a contact that was resolved at once", false);
        }
        if (reopenedAt.filter(at::isAfter).isPresent()) {
            throw new InvalidInput("reopenedAt", "an instant not before the contact at " + at, reopenedAt.get());
        }
    }
}
