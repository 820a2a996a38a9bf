package org.itsmkit.spi.storage.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.document.KeyValues.Reading;
import org.itsmkit.spi.storage.document.KeyValues.Writing;
import org.itsmkit.spi.storage.document.Prefix.Row;
import org.jspecify.annotations.Nullable;

/** What sources last saw of one tenant's items: by source and key, and as lists by item and by age. */
final class SightingRows {

    private final Prefix sightings;
    private final Prefix byItem;
    private final Prefix byAge;

    SightingRows(TenantId tenant) {
        sightings = Prefix.of("sighting", tenant);
        byItem = Prefix.of("seen", tenant);
        byAge = Prefix.of("seen-at", tenant);
    }

    Optional<Sighting> find(Reading map, String source, String nativeKey) {
        return Optional.ofNullable(map.get(sightings.then(source).key(nativeKey)))
                .map(text -> GraphText.sighting(source, nativeKey, text));
    }

    List<Sighting> under(Reading map, Collection<SourceKey> keys) {
        return keys.stream()
                .distinct()
                .flatMap(key -> find(map, key.source(), key.nativeKey()).stream())
                .sorted(SightingKey.SIGHTINGS)
                .toList();
    }

    List<Sighting> of(Reading map, Collection<CiId> items) {
        return items.stream()
                .distinct()
                .flatMap(item -> of(map, item).stream())
                .sorted(SightingKey.SIGHTINGS)
                .toList();
    }

    List<Sighting> of(Reading map, CiId item) {
        return byItem.then(item)
                .rows(map)
                .map(row -> named(map, row.key()))
                .sorted(SightingKey.SIGHTINGS)
                .toList();
    }

    Page<Sighting> unseenSince(Reading map, Instant before, @Nullable String cursor, int limit) {
        Stream<Row> rows = cursor == null ? byAge.rows(map) : byAge.behind(map, age(Cursors.sighting(cursor)));
        List<Sighting> found = rows.map(row ->
                        named(map, row.key().substring(row.key().indexOf('/') + 1)))
                .takeWhile(sighting -> sighting.seenAt().isBefore(before))
                .limit(limit + 1L)
                .toList();
        return Cursors.page(found, limit, last -> Cursors.after(SightingKey.of(last)));
    }

    void put(Writing map, Sighting sighting) {
        find(map, sighting.source(), sighting.nativeKey()).ifPresent(before -> {
            map.remove(byItem.then(before.item()).key(name(before)));
            map.remove(byAge.key(age(SightingKey.of(before))));
        });
        map.put(sightings.then(sighting.source()).key(sighting.nativeKey()), GraphText.write(sighting));
        map.put(byItem.then(sighting.item()).key(name(sighting)), "");
        map.put(byAge.key(age(SightingKey.of(sighting))), "");
    }

    private Sighting named(Reading map, String name) {
        int slash = name.indexOf('/');
        return find(map, name.substring(0, slash), name.substring(slash + 1)).orElseThrow();
    }

    private static String name(Sighting sighting) {
        return sighting.source() + "/" + sighting.nativeKey();
    }

    private static String age(SightingKey key) {
        return WorkRows.time(key.seenAt()) + "/" + key.source() + "/" + key.nativeKey();
    }
}
