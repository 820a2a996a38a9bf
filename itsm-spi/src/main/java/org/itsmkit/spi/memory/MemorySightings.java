package org.itsmkit.spi.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.document.Cursors;
import org.itsmkit.spi.storage.document.SightingKey;
import org.jspecify.annotations.Nullable;

/** What sources last saw of one tenant's items. Guarded by the store's lock. */
final class MemorySightings {

    private record Key(String source, String nativeKey) {}

    private final Map<Key, Sighting> byKey = new HashMap<>();
    private final Map<CiId, NavigableMap<SightingKey, Sighting>> byItem = new HashMap<>();
    private final NavigableMap<SightingKey, Sighting> byAge = new TreeMap<>();

    Optional<Sighting> find(String source, String nativeKey) {
        return Optional.ofNullable(byKey.get(new Key(source, nativeKey)));
    }

    List<Sighting> of(CiId item) {
        NavigableMap<SightingKey, Sighting> seen = byItem.get(item);
        return seen == null ? List.of() : List.copyOf(seen.values());
    }

    List<Sighting> under(Collection<SourceKey> keys) {
        return keys.stream()
                .distinct()
                .flatMap(key -> find(key.source(), key.nativeKey()).stream())
                .sorted(SightingKey.SIGHTINGS)
                .toList();
    }

    List<Sighting> of(Collection<CiId> items) {
        return items.stream()
                .distinct()
                .flatMap(item -> of(item).stream())
                .sorted(SightingKey.SIGHTINGS)
                .toList();
    }

    Page<Sighting> unseenSince(Instant before, @Nullable String cursor, int limit) {
        NavigableMap<SightingKey, Sighting> behind =
                cursor == null ? byAge : byAge.tailMap(Cursors.sighting(cursor), false);
        List<Sighting> found = behind.values().stream()
                .takeWhile(sighting -> sighting.seenAt().isBefore(before))
                .limit(limit + 1L)
                .toList();
        return Cursors.page(found, limit, last -> Cursors.after(SightingKey.of(last)));
    }

    void put(Collection<Sighting> sightings) {
        sightings.forEach(this::put);
    }

    private void put(Sighting sighting) {
        SightingKey place = SightingKey.of(sighting);
        Sighting before = byKey.put(new Key(sighting.source(), sighting.nativeKey()), sighting);
        if (before != null) {
            byAge.remove(SightingKey.of(before));
            byItem.getOrDefault(before.item(), new TreeMap<>(SightingKey.BY_SOURCE))
                    .remove(SightingKey.of(before));
        }
        byAge.put(place, sighting);
        byItem.computeIfAbsent(sighting.item(), item -> new TreeMap<>(SightingKey.BY_SOURCE))
                .put(place, sighting);
    }
}
