package org.itsmkit.sla.experience;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Evidence;
import org.itsmkit.sla.measure.Figure;

/**
 * A curve that someone quotes: no data of the desk is in it. Its figures have no interval, a sample of none, and say by their
 * method how well they are founded. Immutable.
 *
 * @param byMinutes from minutes of waiting to the share of the satisfied, from 0 to 1
 * @param evidence how well it is founded
 * @param source where it comes from
 */
public record QuotedCurve(Normaliser byMinutes, Evidence evidence, String source) implements SatisfactionCurve {

    /**
     * What is commonly quoted: 90 % are satisfied after a wait of less than 2 minutes, 40 % after more than 10. No primary source
     * was found; the straight line between the two is ours. To be shown as what it is, beside a desk's own curve.
     */
    public static final QuotedCurve COMMONLY_QUOTED =
            new QuotedCurve(Normaliser.from(2, 0.90).then(10, 0.40), Evidence.UNVERIFIED, "commonly quoted");

    /**
     * Refuses a blank source and shares that are none.
     *
     * @throws InvalidInput naming the part
     */
    public QuotedCurve {
        InvalidInput.text("source", source, 200);
        for (Normaliser.Point point : byMinutes.points()) {
            if (!(point.score() >= 0 && point.score() <= 1)) {
                throw new InvalidInput("share", "from 0 to 1", point.score());
            }
        }
    }

    @Override
    public Figure at(Duration wait) {
        double minutes = new WaitAnswer(wait, true).minutes();
        return Figure.of(byMinutes.score(minutes), 0, "QUOTED, " + evidence);
    }
}
