package org.itsmkit.domain.actor;

import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a person, or a machine that must never be taken for one.
 *
 * @param kind whether a human stands behind it
 * @param id the person's or the automation's id, 1 to 128 characters
 * @param onBehalfOf the person for whom it is done, or null when it is done for oneself
 */
public record Actor(Kind kind, String id, @Nullable Person onBehalfOf) {

    /** Whether a human stands behind an action. */
    public enum Kind {
        PERSON,
        /** A mail robot, a rule, a timer: its comments are no answer of the caller and no response of an agent. */
        AUTOMATION
    }

    /** The engine itself, when a timer fires or a follow-up runs. */
    public static final Actor ENGINE = automation("itsm-kit");

    public Actor {
        InvalidInput.present("actor.kind", kind);
        InvalidInput.text("actor.id", id, 128);
    }

    public static Actor person(String id) {
        return new Actor(Kind.PERSON, id, null);
    }

    public static Actor automation(String id) {
        return new Actor(Kind.AUTOMATION, id, null);
    }

    /** The same actor, acting for {@code person}. Rights stay those of the actor. */
    public Actor onBehalfOf(Person person) {
        return new Actor(kind, id, InvalidInput.present("actor.onBehalfOf", person));
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    /** The person who acts; empty for automation. */
    public Optional<Person> asPerson() {
        return isPerson() ? Optional.of(Person.of(id)) : Optional.empty();
    }

    @Override
    public String toString() {
        String self = isPerson() ? id : id + " (automation)";
        return onBehalfOf == null ? self : self + " for " + onBehalfOf;
    }
}
