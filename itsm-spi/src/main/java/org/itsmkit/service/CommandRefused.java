package org.itsmkit.service;

import java.util.List;
import java.util.stream.Collectors;
import org.itsmkit.domain.Reason;

/**
 * A rule forbids it: carries every reason, and no stack trace. Nothing was changed.
 *
 * <pre>
 * Cannot resolve INC-000123:
 *   - resolution.code.missing  "Resolution code" is required. Choose one of FIXED, WORKAROUND.
 *   - actor.not.permitted  Only an agent may do "Resolve"; lee is not.
 * </pre>
 */
public final class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    /** @param attempted what was asked for, as a verb and its object: {@code "resolve INC-000123"} */
    public CommandRefused(String attempted, List<Reason> reasons) {
        super(
                "Cannot " + attempted + ":"
                        + reasons.stream().map(reason -> "\n  - " + reason).collect(Collectors.joining()),
                null,
                false,
                false);
        this.reasons = List.copyOf(reasons);
    }

    /** Every reason, at least one. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** Whether a reason of this code is among them. */
    public boolean has(String code) {
        return reasons.stream().anyMatch(reason -> reason.code().equals(code));
    }
}
