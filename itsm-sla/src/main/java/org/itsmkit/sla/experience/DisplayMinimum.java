package org.itsmkit.sla.experience;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.people.GroupPrivacy;

/**
 * From how many answers on a figure may be shown, so that nobody's own answer is read off it. It counts answers, which have no
 * names, and takes a figure that is made already; where people are known, {@link GroupPrivacy} counts
 * them, and makes no figure of too few. It has nothing to do with how many answers a verdict needs. A group that is left out can still be computed where the whole and all its other groups are
 * shown: whoever shows both leaves out a second group. Immutable.
 *
 * @param answers one or more; with one, everything is shown
 */
public record DisplayMinimum(long answers) {

    /** As many answers as {@link GroupPrivacy#DEFAULT} has people: five. */
    public static final DisplayMinimum DEFAULT = new DisplayMinimum(GroupPrivacy.DEFAULT.minimumPeople());

    /**
     * Refuses less than one answer.
     *
     * @throws InvalidInput if there are fewer
     */
    public DisplayMinimum {
        if (answers < 1) {
            throw new InvalidInput("answers", "one or more", answers);
        }
    }

    /** The figure, or without its value and interval if it rests on fewer answers; its method then says so. */
    public Figure shown(Figure figure) {
        return figure.isDefined() && figure.sampleSize() < answers
                ? Figure.undefined(figure.sampleSize(), "WITHHELD, BELOW " + answers)
                : figure;
    }

    /** The judgement, or one of {@link Verdict#NO_DATA}: a verdict on one answer tells the answer. */
    public Judgement shown(Judgement judgement) {
        Figure shown = shown(judgement.figure());
        return shown.equals(judgement.figure()) ? judgement : new Judgement(shown, Verdict.NO_DATA, Verdict.NO_DATA);
    }
}
