package org.itsmkit.domain.cmdb.cause;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;

final class Windows {

    private static final Duration MOST = Duration.ofDays(3_660);

    private Windows() {}

    static Duration check(String name, Duration window) {
        InvalidInput.present(name, window);
        if (window.isNegative() || window.isZero() || window.compareTo(MOST) > 0) {
            throw new InvalidInput(name, "above 0, at most " + MOST, window);
        }
        return window;
    }
}
