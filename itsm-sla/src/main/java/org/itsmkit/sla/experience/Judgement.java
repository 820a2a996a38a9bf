package org.itsmkit.sla.experience;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * A figure held against a target. Immutable.
 *
 * @param figure what was judged
 * @param point by the value alone, as contracts are read: never inconclusive
 * @param statistical by the interval: met only if all of it is on the good side
 */
public record Judgement(Figure figure, Verdict point, Verdict statistical) {

    /** Refuses parts that are absent. */
    public Judgement {
        InvalidInput.present("figure", figure);
        InvalidInput.present("point", point);
        InvalidInput.present("statistical", statistical);
    }
}
