package org.itsmkit.domain.plan;

import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * Which plan, in which version.
 *
 * @param key 1 to 64 characters of {@code a-z A-Z 0-9 . _ -}
 * @param version 1 or more
 */
public record PlanRef(String key, int version) {

    public PlanRef {
        Keys.check("plan", key);
        if (version < 1) {
            throw new InvalidInput("version of plan " + key, "1 or more", version);
        }
    }

    @Override
    public String toString() {
        return key + "/" + version;
    }
}
