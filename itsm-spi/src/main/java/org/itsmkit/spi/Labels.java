package org.itsmkit.spi;

import java.util.Set;

/**
 * Who may see a ticket: it is visible to whoever has one of its reader labels and none of its denied ones. Computed by the
 * access policy when the ticket is written; stored with it.
 *
 * @param readers labels of which one is needed; empty lets nobody see it
 * @param denied labels that hide it whatever else is held
 */
public record Labels(Set<String> readers, Set<String> denied) {

    /** The label that every actor has. */
    public static final String EVERYONE = "*";

    /** Visible to everyone of the tenant. */
    public static final Labels OPEN = new Labels(Set.of(EVERYONE), Set.of());

    public Labels {
        readers = Set.copyOf(readers);
        denied = Set.copyOf(denied);
    }
}
