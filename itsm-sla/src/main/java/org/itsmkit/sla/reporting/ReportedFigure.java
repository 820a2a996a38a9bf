package org.itsmkit.sla.reporting;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * A figure twice: over what counts, and over everything, so that nobody has to ask what the exclusions did to it. The two
 * are equal where nothing was left out. Immutable.
 *
 * @param counted over the inputs that are not excluded
 * @param everything over all inputs, as if nothing were excluded
 */
public record ReportedFigure(Figure counted, Figure everything) {

    /** Refuses null. */
    public ReportedFigure {
        InvalidInput.present("counted", counted);
        InvalidInput.present("everything", everything);
    }

    /** A figure from which nothing is ever left out. */
    public static ReportedFigure of(Figure figure) {
        return new ReportedFigure(figure, figure);
    }
}
