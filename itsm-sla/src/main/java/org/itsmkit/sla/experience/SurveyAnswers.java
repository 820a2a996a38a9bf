package org.itsmkit.sla.experience;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.Mean;
import org.itsmkit.sla.measure.ProportionInterval;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one question, counted. Answers of several groups are put together here and measured once: a mean of the
 * groups' means would give small groups too much weight. Immutable.
 *
 * @param scale what could be answered
 * @param counts how often each answer was given; answers that nobody gave may be absent
 * @param invited how many were asked; empty if it is not known
 */
public record SurveyAnswers(AnswerScale scale, NavigableMap<Integer, Long> counts, OptionalLong invited) {

    /** Keeps every sum over answers exact. */
    private static final long MOST = 1L << 53;

    /**
     * Keeps a copy of the counts.
     *
     * @throws InvalidInput if an answer is not on the scale, a count is negative, or more answered than were asked
     */
    public SurveyAnswers {
        counts = Collections.unmodifiableNavigableMap(new TreeMap<>(counts));
        long responses = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            scale.require("answer", entry.getKey());
            long count = entry.getValue();
            if (count < 0 || count > MOST - responses) {
                throw new InvalidInput("count of the answer " + entry.getKey(), "0 to 2^53 in all", count);
            }
            responses += count;
        }
        if (invited.isPresent() && (invited.getAsLong() < responses || invited.getAsLong() > MOST)) {
            throw new InvalidInput(
                    "invited", "the " + responses + " that answered or more, to 2^53", invited.getAsLong());
        }
    }

    /** Counts answers. A null is an answer left blank: it counts nowhere. */
    public static SurveyAnswers of(AnswerScale scale, Iterable<? extends @Nullable Integer> answers) {
        NavigableMap<Integer, Long> counts = new TreeMap<>();
        for (Integer answer : answers) {
            if (answer != null) {
                counts.merge(answer, 1L, Long::sum);
            }
        }
        return counted(scale, counts);
    }

    /** Takes answers that are counted already. */
    public static SurveyAnswers counted(AnswerScale scale, Map<Integer, Long> counts) {
        return new SurveyAnswers(scale, new TreeMap<>(counts), OptionalLong.empty());
    }

    /** The same answers of that many who were asked. */
    public SurveyAnswers invited(long invited) {
        return new SurveyAnswers(scale, counts, OptionalLong.of(invited));
    }

    /** These and others on the same scale. Who was asked is known if it is known of both. */
    public SurveyAnswers plus(SurveyAnswers others) {
        if (!others.scale.equals(scale)) {
            throw new InvalidInput("scale", scale.toString(), others.scale);
        }
        NavigableMap<Integer, Long> sums = new TreeMap<>(counts);
        others.counts.forEach((answer, count) -> sums.merge(answer, count, Long::sum));
        OptionalLong asked = invited.isPresent() && others.invited.isPresent()
                ? OptionalLong.of(Math.addExact(invited.getAsLong(), others.invited.getAsLong()))
                : OptionalLong.empty();
        return new SurveyAnswers(scale, sums, asked);
    }

    /** How many answered. */
    public long responses() {
        return total(counts);
    }

    /** How many answered that or more. */
    public long atLeast(int answer) {
        return total(counts.tailMap(answer, true));
    }

    /** How many answered that or less. */
    public long atMost(int answer) {
        return total(counts.headMap(answer, true));
    }

    /** The mean answer with its interval of 95 %, see {@link #mean(double)}. */
    public Figure mean() {
        return mean(Interval.DEFAULT_CONFIDENCE);
    }

    /**
     * The mean answer, with Student's interval cut to the scale; undefined of nothing. One answer, and answers that are all the
     * same, have no interval.
     *
     * @param confidence more than 0 and less than 1
     * @throws InvalidInput if the confidence is out of range
     */
    public Figure mean(double confidence) {
        Interval.requireConfidence(confidence);
        long n = responses();
        if (n == 0) {
            return Figure.undefined(0, Mean.METHOD);
        }
        double sum = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            sum += (double) entry.getKey() * entry.getValue();
        }
        double mean = sum / n;
        double squares = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            squares += (entry.getKey() - mean) * (entry.getKey() - mean) * entry.getValue();
        }
        return Means.cut(
                Means.figure(mean, n, n, squares / (n - 1.0), confidence, Mean.METHOD),
                scale.lowest(),
                scale.highest());
    }

    /**
     * The share of the invited who answered, with its Wilson interval of 95 %; undefined if nobody was asked or it is not
     * known. Belongs beside every figure of a survey: those who answer are seldom like those who do not.
     */
    public Figure responseRate() {
        return invited.isPresent()
                ? ProportionInterval.WILSON.of(responses(), invited.getAsLong(), Interval.DEFAULT_CONFIDENCE)
                : Figure.undefined(0, ProportionInterval.WILSON.name());
    }

    private static long total(Map<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
