package org.itsmkit.domain.cmdb.time;

import java.time.Instant;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.sla.InvalidInput;

/**
 * A view of the graph that was given a name, to compare with later. Needs no copy: facts are never taken back.
 *
 * @param name 1 to 200 characters, unique in its tenant
 * @param view what was true and known; its version is one that exists
 * @param createdAt when it was named
 * @param createdBy who named it
 */
public record Baseline(String name, AsOf view, Instant createdAt, Actor createdBy) {

    public Baseline {
        InvalidInput.text("name", name, 200);
        InvalidInput.present("view", view);
        InvalidInput.present("created at", createdAt);
        InvalidInput.present("created by", createdBy);
    }
}
