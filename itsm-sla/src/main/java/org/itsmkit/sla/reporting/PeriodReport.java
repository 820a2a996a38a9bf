package org.itsmkit.sla.reporting;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.sla.InvalidInput;

/**
 * The figures of a period, as they were computed from some inputs. Immutable.
 *
 * @param period what it reports on
 * @param figures by name, such as {@code availability}: at least one; names of 1 to 100 characters
 * @param exclusions what {@link ReportedFigure#counted} leaves out
 * @param inputs the fingerprint of what it was computed from
 */
public record PeriodReport(
        ReportingPeriod period, Map<String, ReportedFigure> figures, Exclusions exclusions, InputsDigest inputs) {

    /**
     * Refuses a report without figures.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public PeriodReport {
        InvalidInput.present("period", period);
        figures = Collections.unmodifiableMap(new TreeMap<>(InvalidInput.present("figures", figures)));
        if (figures.isEmpty()) {
            throw new InvalidInput("figures", "at least one", "none");
        }
        figures.forEach((name, figure) -> {
            InvalidInput.text("name of a figure", name, 100);
            InvalidInput.present(name, figure);
        });
        InvalidInput.present("exclusions", exclusions);
        InvalidInput.present("inputs", inputs);
    }
}
