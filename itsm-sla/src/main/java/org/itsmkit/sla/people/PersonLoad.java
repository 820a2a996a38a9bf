package org.itsmkit.sla.people;

import org.itsmkit.sla.InvalidInput;

/**
 * What one person had to do. It goes into figures about groups and does not come out again. Immutable.
 *
 * @param person by which the host tells people apart; a pseudonym will do
 * @param load how much, zero or more, in any unit: tickets, hours, story points
 * @param fullTimeEquivalent how much of full time the person was there for it, more than zero: 0.5 for half time
 */
public record PersonLoad(String person, double load, double fullTimeEquivalent) {

    /**
     * Refuses numbers out of range.
     *
     * @throws InvalidInput naming it
     */
    public PersonLoad {
        InvalidInput.text("person", person, 200);
        if (!(load >= 0 && load < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput("load", "a finite number of zero or more", load);
        }
        if (!(fullTimeEquivalent > 0 && fullTimeEquivalent < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput("fullTimeEquivalent", "a finite number of more than zero", fullTimeEquivalent);
        }
    }

    /** What somebody who was there full time had to do. */
    public static PersonLoad fullTime(String person, double load) {
        return new PersonLoad(person, load, 1);
    }

    PersonLoad plus(PersonLoad other) {
        return new PersonLoad(person, load + other.load, fullTimeEquivalent + other.fullTimeEquivalent);
    }

    double perFullTime() {
        return load / fullTimeEquivalent;
    }
}
