package org.itsmkit.domain.definition;

/**
 * Something that is wrong with a definition.
 *
 * @param place where, as a JSON pointer (RFC 6901): {@code "/workflow/states/2/category"}; empty for the whole text
 * @param message what was expected there and what was found
 */
public record DefinitionProblem(String place, String message) {

    @Override
    public String toString() {
        return (place.isEmpty() ? "the definition" : place) + ": " + message;
    }
}
