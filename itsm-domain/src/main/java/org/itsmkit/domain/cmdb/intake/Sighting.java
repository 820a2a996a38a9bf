package org.itsmkit.domain.cmdb.intake;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.sla.InvalidInput;

/**
 * What a source last saw of an item: heartbeat and provenance. It has no versions, and makes none of the item.
 *
 * @param source the key of the source
 * @param nativeKey what the source calls the item, 1 to 200 characters; with the source it names one sighting
 * @param item the item
 * @param seenAt when the source last saw it
 * @param attributes by name, what the source says of each attribute
 */
public record Sighting(String source, String nativeKey, CiId item, Instant seenAt, Map<String, Attested> attributes) {

    public Sighting {
        Keys.check("source", source);
        InvalidInput.text("native key", nativeKey, 200);
        InvalidInput.present("item", item);
        InvalidInput.present("seen at", seenAt);
        InvalidInput.present("attributes", attributes)
                .forEach((name, attested) -> InvalidInput.present(Keys.check("attribute", name), attested));
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** What the source calls the item. */
    public SourceKey key() {
        return new SourceKey(source, nativeKey);
    }

    /** The same sighting with this said of its attributes. */
    public Sighting telling(Map<String, Attested> said) {
        return new Sighting(source, nativeKey, item, seenAt, said);
    }
}
