package org.itsmkit.domain.actor;

import org.itsmkit.sla.InvalidInput;

/**
 * A group of people that work is assigned to, by the id the host knows it by.
 *
 * @param id 1 to 128 characters, compared exactly
 */
public record Team(String id) {

    public Team {
        InvalidInput.text("team", id, 128);
    }

    public static Team of(String id) {
        return new Team(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
