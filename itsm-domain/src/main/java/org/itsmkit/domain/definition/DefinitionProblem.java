package org.itsmkit.domain.definition;

import org.itsmkit.domain.type.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a definition or an overlay.
 *
 * @param place where, as a JSON pointer (RFC 6901): {@code "/workflow/states/2/category"}; empty for the whole text
 * @param message what was expected there and what was found
 * @param lock the lock of the base that an overlay meets; null when none is met
 */
public record DefinitionProblem(
        String place, String message, @Nullable Lock lock) {

    @Override
    public String toString() {
        return (place.isEmpty() ? "the definition" : place) + ": " + message;
    }
}
