package org.itsmkit.sla.reporting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.itsmkit.sla.InvalidInput;

/**
 * A report of a sealed period, computed anew and published beside what was sealed. Immutable.
 *
 * @param report the new figures
 * @param seal by whom and when it was published
 * @param reason why: 1 to 4000 characters
 * @param changes how it differs from what was published last, by name; empty where only the inputs differ
 */
public record Restatement(PeriodReport report, Seal seal, String reason, List<FigureChange> changes) {

    /**
     * Refuses a restatement without a reason.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Restatement {
        InvalidInput.present("report", report);
        InvalidInput.present("seal", seal);
        InvalidInput.text("reason", reason, 4_000);
        changes = InvalidInput.each("changes", changes);
    }

    static Restatement of(PeriodReport before, PeriodReport after, Seal seal, String reason) {
        TreeSet<String> names = new TreeSet<>(before.figures().keySet());
        names.addAll(after.figures().keySet());
        List<FigureChange> changes = names.stream()
                .filter(name -> !Objects.equals(
                        before.figures().get(name), after.figures().get(name)))
                .map(name -> new FigureChange(
                        name,
                        Optional.ofNullable(before.figures().get(name)),
                        Optional.ofNullable(after.figures().get(name))))
                .toList();
        return new Restatement(after, seal, reason, changes);
    }
}
