package org.itsmkit.sla.availability;

import java.util.LinkedHashSet;
import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * What a part needs of others: that at least so many of them are up. Immutable.
 *
 * @param members the names of the parts that can serve it, each once; a repeated name counts once
 * @param minUp how many of them must be up: zero or more; with more than there are members it is never met
 */
public record Requirement(List<String> members, int minUp) {

    /**
     * Refuses a negative number.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Requirement {
        members = List.copyOf(new LinkedHashSet<>(InvalidInput.each("members", members)));
        IndependentParts.requireMinUp(minUp);
    }

    /** Every one of these must be up. */
    public static Requirement allOf(String... members) {
        Requirement any = new Requirement(List.of(members), 0);
        return new Requirement(any.members, any.members.size());
    }

    /** At least one of these must be up. */
    public static Requirement anyOf(String... members) {
        return atLeast(1, members);
    }

    /** At least so many of these must be up. */
    public static Requirement atLeast(int minUp, String... members) {
        return new Requirement(List.of(members), minUp);
    }
}
