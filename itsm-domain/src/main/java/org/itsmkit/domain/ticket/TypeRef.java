package org.itsmkit.domain.ticket;

import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * A version of a ticket type. A ticket keeps the version it was opened under.
 *
 * @param key the type's key: {@code "incident"}
 * @param version 1 or more
 */
public record TypeRef(String key, int version) {

    public TypeRef {
        Keys.check("type", key);
        if (version < 1) {
            throw new InvalidInput("version of type " + key, "1 or more", version);
        }
    }

    @Override
    public String toString() {
        return key + " v" + version;
    }
}
