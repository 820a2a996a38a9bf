package org.itsmkit.service;

import java.time.Instant;
import org.itsmkit.domain.CiId;
import org.itsmkit.sla.InvalidInput;

/**
 * Something that was done to an item, as evidence: a deployment, a change, a new version of its record.
 *
 * @param item which
 * @param at when
 * @param what what people know it by, such as the number of a change, 1 to 200 characters
 */
public record ItemChanged(CiId item, Instant at, String what) {

    public ItemChanged {
        InvalidInput.present("item", item);
        InvalidInput.present("at", at);
        InvalidInput.text("what", what, 200);
    }
}
