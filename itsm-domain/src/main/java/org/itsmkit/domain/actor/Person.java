package org.itsmkit.domain.actor;

import org.itsmkit.sla.InvalidInput;

/**
 * A person, by the opaque id the host knows them by. The library holds no name and no address.
 *
 * @param id 1 to 128 characters, compared exactly
 */
public record Person(String id) {

    public Person {
        InvalidInput.text("person", id, 128);
    }

    public static Person of(String id) {
        return new Person(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
