package org.itsmkit.domain.approval;

import org.itsmkit.domain.actor.Person;
import org.itsmkit.sla.InvalidInput;

/**
 * Somebody whom a policy names and who was not asked.
 *
 * @param person who
 * @param why the code of the reason, such as {@code "approval.conflict"}
 */
public record LeftOut(Person person, String why) {
    public LeftOut {
        InvalidInput.present("person", person);
        InvalidInput.text("reason", why, 64);
    }
}
