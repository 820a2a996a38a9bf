package org.itsmkit.sla.clock;

import org.itsmkit.sla.InvalidInput;

/**
 * Somebody or something that may have business hours of its own. Immutable.
 *
 * @param kind what it is
 * @param id its name in the host; not blank
 */
public record CalendarOwner(Kind kind, String id) {

    /** What has hours. */
    public enum Kind {
        /** The customer for whom the work is done. */
        CUSTOMER,
        /** The contract under which it is done. */
        CONTRACT,
        /** The service that it concerns. */
        SERVICE,
        /** The place at which it is done. */
        SITE,
        /** The group that does it. */
        GROUP
    }

    /**
     * Refuses a blank name.
     *
     * @throws InvalidInput if the kind is missing or the name is blank
     */
    public CalendarOwner {
        InvalidInput.present("kind of a calendar owner", kind);
        if (InvalidInput.present("id of a calendar owner", id).isBlank()) {
            throw new InvalidInput("id of a calendar owner", "a name", id);
        }
    }

    /** Such as {@code contract acme-17}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + id;
    }
}
