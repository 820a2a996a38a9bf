package org.itsmkit.sla.reporting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * All that is left out of a report, each with its approval. Immutable.
 *
 * @param all in the order given; each subject once
 */
public record Exclusions(List<Exclusion> all) {

    /** Nothing is left out. */
    public static final Exclusions NONE = new Exclusions(List.of());

    /**
     * Refuses a subject that is excluded twice.
     *
     * @throws InvalidInput naming the subject
     */
    public Exclusions {
        all = InvalidInput.each("exclusions", all);
        Set<String> seen = new HashSet<>();
        for (Exclusion exclusion : all) {
            if (!seen.add(exclusion.subject())) {
                throw new InvalidInput("exclusions", "each subject once", exclusion.subject());
            }
        }
    }

    /** These exclusions. */
    public static Exclusions of(Exclusion... exclusions) {
        return new Exclusions(List.of(exclusions));
    }

    /**
     * Computes a figure with and without what is left out.
     *
     * @param inputs all of them
     * @param subject the name of an input, as exclusions use it
     * @param computation from inputs, in their order, to the figure; called twice
     */
    public <T> ReportedFigure figure(
            Collection<T> inputs, Function<? super T, String> subject, Function<List<T>, Figure> computation) {
        Set<String> left = new HashSet<>();
        all.forEach(exclusion -> left.add(exclusion.subject()));
        List<T> everything = InvalidInput.each("inputs", inputs);
        List<T> counted = everything.stream()
                .filter(input -> !left.contains(subject.apply(input)))
                .toList();
        return new ReportedFigure(computation.apply(counted), computation.apply(everything));
    }
}
