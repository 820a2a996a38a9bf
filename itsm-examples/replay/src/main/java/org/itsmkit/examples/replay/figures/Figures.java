package org.itsmkit.examples.replay.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All figures over the cases of one tenant. Holds a few numbers for each case, never a case. Used by one thread. */
public final class Figures {

    private final List<Figure> all = List.of(
            new StateFigures(),
            new PromiseFigures(),
            new DurationFigures(),
            new PauseFigures(),
            new PriorityFigures(),
            new ReturnFigures(),
            new MonthFigures(),
            new ValueFigures());

    public void add(ReplayedCase replayed) {
        all.forEach(figure -> figure.add(replayed));
    }

    /** By name: numbers, texts, and lists and maps of such, in the order in which they are printed. */
    public Map<String, Object> tell() {
        Map<String, Object> figures = new LinkedHashMap<>();
        all.forEach(figure -> figure.tell(figures));
        return figures;
    }
}
