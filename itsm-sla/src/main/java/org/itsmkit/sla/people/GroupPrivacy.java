package org.itsmkit.sla.people;

import java.util.function.Supplier;
import org.itsmkit.sla.InvalidInput;

/**
 * How many people a group must have before figures about it are made. Of surveys, whose answers have no names,
 * {@code experience.DisplayMinimum} counts the answers instead. It does not keep two groups that differ by one person
 * from being compared: which groups are formed is for the host to guard. Immutable.
 *
 * @param minimumPeople two or more
 */
public record GroupPrivacy(int minimumPeople) {

    /** Five people. A convention of surveys and of data protection practice, not a law. */
    public static final GroupPrivacy DEFAULT = new GroupPrivacy(5);

    /**
     * Refuses a minimum below two, which would show persons.
     *
     * @throws InvalidInput naming it
     */
    public GroupPrivacy {
        if (minimumPeople < 2) {
            throw new InvalidInput("minimumPeople", "two or more, or single persons would be shown", minimumPeople);
        }
    }

    /** Looks at the figures only if there are enough people. */
    <T> GroupResult<T> of(int people, Supplier<T> figures) {
        return people < minimumPeople
                ? new GroupResult.Suppressed<>(minimumPeople)
                : new GroupResult.Shown<>(people, figures.get());
    }
}
