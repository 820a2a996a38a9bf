package org.itsmkit.sla.experience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.DurationSample;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.Mean;
import org.jspecify.annotations.Nullable;

/**
 * The working time that people say they lost, asked in a survey. The answer is optional, and only given ones count
 * (support.happysignals.com, "How are happiness and lost time values calculated"): a blank is not zero. Immutable.
 *
 * @param given the answers that were given, each zero or more
 * @param responses how many answered the survey, blanks included
 */
public record LostTime(List<Duration> given, long responses) {

    /**
     * Keeps a copy of the answers.
     *
     * @throws InvalidInput if an answer is negative or 292 years or more, or there are more answers than responses
     */
    public LostTime {
        given = InvalidInput.each("given", given);
        given.forEach(answer -> Nanoseconds.require("lost time", answer));
        if (responses < given.size()) {
            throw new InvalidInput("responses", "at least the " + given.size() + " answers", responses);
        }
    }

    /** Takes the answers of all who answered the survey. A null is an answer left blank. */
    public static LostTime of(Iterable<? extends @Nullable Duration> answers) {
        List<Duration> given = new ArrayList<>();
        long responses = 0;
        for (Duration answer : answers) {
            responses++;
            if (answer != null) {
                given.add(answer);
            }
        }
        return new LostTime(given, responses);
    }

    /** All of it together; zero of nothing. */
    public Duration total() {
        return given.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The mean answer in seconds, with its interval of 95 %, see {@link #mean(double)}. */
    public Figure mean() {
        return mean(Interval.DEFAULT_CONFIDENCE);
    }

    /**
     * The mean answer in seconds, with Student's interval cut at zero; undefined if no one gave an answer. One answer, and
     * answers that are all the same, have no interval.
     *
     * @param confidence more than 0 and less than 1
     * @throws InvalidInput if the confidence is out of range
     */
    public Figure mean(double confidence) {
        double[] seconds = given.stream().mapToDouble(Nanoseconds::inSeconds).toArray();
        return Means.cut(Mean.of(seconds, confidence), 0, Double.POSITIVE_INFINITY);
    }

    /** The middle answer in seconds, {@link DurationSample#median()}; undefined of nothing. */
    public Figure median() {
        return DurationSample.of(given).median();
    }

    /** On how few answers most of the time falls. */
    public Concentration concentration() {
        return Concentration.of(given.stream().mapToLong(Duration::toNanos).toArray());
    }
}
