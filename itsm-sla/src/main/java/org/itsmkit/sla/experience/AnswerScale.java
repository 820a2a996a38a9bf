package org.itsmkit.sla.experience;

import org.itsmkit.sla.InvalidInput;

/**
 * The whole numbers that a question may be answered with. Immutable.
 *
 * @param lowest the first one
 * @param highest the last one, more than the first
 */
public record AnswerScale(int lowest, int highest) {

    /** The usual one for satisfaction. */
    public static final AnswerScale ONE_TO_FIVE = new AnswerScale(1, 5);

    /** The usual one for effort. */
    public static final AnswerScale ONE_TO_SEVEN = new AnswerScale(1, 7);

    /** The one for recommendation and happiness. */
    public static final AnswerScale ZERO_TO_TEN = new AnswerScale(0, 10);

    /**
     * Refuses a scale with fewer than two answers.
     *
     * @throws InvalidInput if {@code highest} is not more than {@code lowest}
     */
    public AnswerScale {
        if (highest <= lowest) {
            throw new InvalidInput("highest", "more than the lowest answer " + lowest, highest);
        }
    }

    /** Returns the answer if it is on the scale; throws {@link InvalidInput} otherwise. */
    int require(String field, int answer) {
        if (answer < lowest || answer > highest) {
            throw new InvalidInput(field, "from " + lowest + " to " + highest, answer);
        }
        return answer;
    }

    /** Such as {@code 1-5}. */
    @Override
    public String toString() {
        return lowest + "-" + highest;
    }
}
