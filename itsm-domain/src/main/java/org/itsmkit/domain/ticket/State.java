package org.itsmkit.domain.ticket;

import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * A state of a life cycle.
 *
 * @param key its name in the workflow
 * @param category what it means to anyone who does not know the workflow
 */
public record State(String key, Category category) {

    public State {
        Keys.check("state", key);
        InvalidInput.present("category of state " + key, category);
    }

    public static State of(String key, Category category) {
        return new State(key, category);
    }

    @Override
    public String toString() {
        return key;
    }
}
