package org.itsmkit.spi.storage.document;

import java.time.Instant;
import java.util.Comparator;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.field.FieldType;

/**
 * Where a sighting stands among those of its tenant: by when it was, then by source and key.
 *
 * @param seenAt when
 * @param source the key of the source
 * @param nativeKey what the source calls the item
 */
public record SightingKey(Instant seenAt, String source, String nativeKey) implements Comparable<SightingKey> {

    /** The order of sources, then keys, by code point. */
    public static final Comparator<SightingKey> BY_SOURCE = Comparator.comparing(
                    SightingKey::source, FieldType.TEXT.order())
            .thenComparing(SightingKey::nativeKey, FieldType.TEXT.order());

    /** Sightings, {@link #BY_SOURCE}. */
    public static final Comparator<Sighting> SIGHTINGS = Comparator.comparing(SightingKey::of, BY_SOURCE);

    private static final Comparator<SightingKey> OLDEST_FIRST =
            Comparator.comparing(SightingKey::seenAt).thenComparing(BY_SOURCE);

    public static SightingKey of(Sighting sighting) {
        return new SightingKey(sighting.seenAt(), sighting.source(), sighting.nativeKey());
    }

    /** The oldest first. */
    @Override
    public int compareTo(SightingKey other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
