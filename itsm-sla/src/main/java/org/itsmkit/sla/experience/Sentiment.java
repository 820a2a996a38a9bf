package org.itsmkit.sla.experience;

import java.util.Arrays;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Mean;

/** The mood of texts, as a host's own analysis gives it: this library reads no texts. */
public final class Sentiment {

    private Sentiment() {}

    /**
     * The mean, from 0 to 100 where 50 is neutral, with Student's interval cut to that range; undefined of nothing.
     *
     * @param given from -1 to 1 each, the scale of Lakeside SysTrack and most analysers; not kept
     * @param confidence more than 0 and less than 1
     * @throws InvalidInput if a number is out of range
     */
    public static Figure mean(double[] given, double confidence) {
        for (double one : given) {
            if (!(one >= -1 && one <= 1)) {
                throw new InvalidInput("sentiment", "from -1 to 1", one);
            }
        }
        double[] scores = Arrays.stream(given).map(Normaliser.SENTIMENT::score).toArray();
        return Means.cut(Means.named("SENTIMENT, SCALE 0-100", Mean.of(scores, confidence)), 0, 100);
    }
}
