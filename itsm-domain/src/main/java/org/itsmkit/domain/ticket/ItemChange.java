package org.itsmkit.domain.ticket;

import org.itsmkit.domain.CiId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What changed of one configuration item on a ticket.
 *
 * @param item which one
 * @param before the role it had, or null when it was not named
 * @param after the role it has, or null when it is not named any more; another than {@code before}
 */
public record ItemChange(
        CiId item, @Nullable ItemRole before, @Nullable ItemRole after) {

    public ItemChange {
        InvalidInput.present("item", item);
        if (before == after) {
            throw new InvalidInput("role of item " + item, "another than before", after == null ? "none" : after);
        }
    }
}
