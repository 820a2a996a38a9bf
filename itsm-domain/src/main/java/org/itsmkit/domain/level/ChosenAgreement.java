package org.itsmkit.domain.level;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.itsmkit.domain.condition.Explanation;
import org.itsmkit.sla.InvalidInput;

/**
 * An agreement that was chosen for a piece of work, and why; made by {@link Agreements#choose}. Immutable.
 *
 * @param agreement the one that covers the work
 * @param at the instant at which it was asked for
 * @param because why its condition holds; shows the values looked at, so not for everyone
 * @param passedOver the others that cover the work too, in the order in which they would have followed
 */
public record ChosenAgreement(Agreement agreement, Instant at, Explanation because, List<Agreement> passedOver) {

    /** Refuses null. */
    public ChosenAgreement {
        InvalidInput.present("agreement", agreement);
        InvalidInput.present("at", at);
        InvalidInput.present("because", because);
        passedOver = InvalidInput.each("passed over", passedOver);
    }

    /** Such as {@code gold v2 (SLA, in force always, rank 10) because priority <= 2: yes, it is 1; before basic v1 (rank 0)}. */
    @Override
    public String toString() {
        String others = passedOver.stream()
                .map(other -> other.key() + " v" + other.version() + " (rank " + other.rank() + ")")
                .collect(Collectors.joining(", "));
        return agreement.key() + " v" + agreement.version() + " (" + agreement.kind() + ", in force "
                + agreement.effective() + ", rank " + agreement.rank() + ") because "
                + because.because().stream().map(Explanation::toString).collect(Collectors.joining(" and "))
                + (others.isEmpty() ? "" : "; before " + others);
    }
}
