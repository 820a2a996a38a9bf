package org.itsmkit.service;

import java.time.Instant;
import org.itsmkit.domain.CiId;
import org.itsmkit.sla.InvalidInput;

/**
 * A sign that something is wrong with an item.
 *
 * @param id what people know it by, 1 to 200 characters, each once in a question
 * @param item which item
 * @param at when it was raised
 */
public record ItemAlert(String id, CiId item, Instant at) {

    public ItemAlert {
        InvalidInput.text("id", id, 200);
        InvalidInput.present("item", item);
        InvalidInput.present("at", at);
    }
}
