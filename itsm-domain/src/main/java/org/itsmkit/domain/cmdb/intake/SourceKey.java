package org.itsmkit.domain.cmdb.intake;

import java.util.Comparator;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * What a source calls an item: the name of one {@link Sighting}. A source without keys of its own takes whatever tells items
 * apart there, such as their names. Ordered by source, then by native key as UTF-16 text.
 *
 * @param source the key of the source
 * @param nativeKey what the source calls the item, 1 to 200 characters
 */
public record SourceKey(String source, String nativeKey) implements Comparable<SourceKey> {

    private static final Comparator<SourceKey> ORDER =
            Comparator.comparing(SourceKey::source).thenComparing(SourceKey::nativeKey);

    public SourceKey {
        Keys.check("source", source);
        InvalidInput.text("native key", nativeKey, 200);
    }

    @Override
    public int compareTo(SourceKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + '/' + nativeKey;
    }
}
