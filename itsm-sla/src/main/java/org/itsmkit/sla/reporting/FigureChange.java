package org.itsmkit.sla.reporting;

import java.util.Optional;
import java.util.OptionalDouble;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * What a restatement changes in one figure. Immutable.
 *
 * @param name the name of the figure
 * @param before as it was sealed; empty if the figure is new
 * @param after as it is restated; empty if the figure is no longer given
 */
public record FigureChange(String name, Optional<ReportedFigure> before, Optional<ReportedFigure> after) {

    /** Refuses null. */
    public FigureChange {
        InvalidInput.present("name", name);
        InvalidInput.present("before", before);
        InvalidInput.present("after", after);
    }

    /** By how much what counts became more, negative for less; empty where either value is undefined or not given. */
    public OptionalDouble ofCounted() {
        return difference(before.map(ReportedFigure::counted), after.map(ReportedFigure::counted));
    }

    /** By how much the figure over everything became more; empty where either value is undefined or not given. */
    public OptionalDouble ofEverything() {
        return difference(before.map(ReportedFigure::everything), after.map(ReportedFigure::everything));
    }

    private static OptionalDouble difference(Optional<Figure> from, Optional<Figure> to) {
        boolean both = from.isPresent()
                && to.isPresent()
                && from.get().isDefined()
                && to.get().isDefined();
        return both
                ? OptionalDouble.of(
                        to.get().value().getAsDouble() - from.get().value().getAsDouble())
                : OptionalDouble.empty();
    }
}
