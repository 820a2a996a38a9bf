package org.itsmkit.spi;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What an actor may see, as the labels the actor has. Every read of ticket data carries it, and a store returns nothing
 * that it does not open.
 *
 * @param labels the actor's labels, {@link Labels#EVERYONE} among them
 * @param unrestricted whether labels are not asked at all: for the engine's own work, never for a person
 */
public record Readers(Set<String> labels, boolean unrestricted) {

    /** For the engine's own work on the ticket it was asked about. */
    public static final Readers ENGINE = new Readers(Set.of(), true);

    public Readers {
        labels = Set.copyOf(labels);
    }

    /** An actor with these labels, and the one that everyone has. */
    public static Readers with(Set<String> labels) {
        Set<String> all = new HashSet<>(labels);
        all.add(Labels.EVERYONE);
        return new Readers(all, false);
    }

    /** Whether a ticket with these labels is visible. */
    public boolean see(Labels ticket) {
        return unrestricted
                || !Collections.disjoint(ticket.readers(), labels) && Collections.disjoint(ticket.denied(), labels);
    }
}
