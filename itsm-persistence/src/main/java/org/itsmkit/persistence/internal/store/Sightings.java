package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.intake.AttestedDocument;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.persistence.internal.values.Checks;
import org.itsmkit.persistence.internal.values.Cursors;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.document.SightingKey;
import org.jspecify.annotations.Nullable;

/** What sources last saw. */
final class Sightings {

    private static final String COLUMNS = "source, native_key, item_id, seen_at, attributes";
    private static final String FROM = "select " + COLUMNS + " from itsm_sighting where tenant_id = ?";
    private static final String OLDEST_FIRST = " order by seen_at, source, native_key limit ?";
    private static final int CURSOR_PARTS = 4;

    private final Adapter adapter;
    private final Runner runner;
    private final String put;
    private final String one;
    private final String ofItem;
    private final String first;
    private final String next;

    Sightings(Adapter adapter) {
        this.adapter = adapter;
        runner = adapter.runner();
        put = adapter.upsert(
                "itsm_sighting",
                List.of("tenant_id", "source", "native_key", "item_id", "seen_at", "attributes"),
                List.of("tenant_id", "source", "native_key"));
        one = adapter.sql(FROM + " and source = ? and native_key = ?");
        ofItem = adapter.sql(FROM + " and item_id = ?");
        first = adapter.sql(FROM + " and seen_at < ?" + OLDEST_FIRST);
        next = adapter.sql(FROM + " and seen_at < ? and seen_at >= ?"
                + " and (seen_at > ? or source > ? or source = ? and native_key > ?)" + OLDEST_FIRST);
    }

    /** Refuses what the database cannot hold. */
    static void check(Sighting sighting) {
        Texts.check("native key", sighting.nativeKey());
        Texts.check("attributes", AttestedDocument.write(sighting.attributes()));
        Micros.of("seen at", sighting.seenAt());
    }

    /** Writes in the order of keys, so that two who write the same wait for each other and not in a circle. */
    void put(TenantId tenant, Collection<Sighting> sightings) {
        Map<List<String>, Sighting> last = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            check(sighting);
            last.put(List.of(sighting.source(), sighting.nativeKey()), sighting);
        }
        List<Sighting> sorted = new ArrayList<>(last.values());
        sorted.sort(SightingKey.SIGHTINGS);
        runner.batch(
                put,
                sorted,
                (to, sighting) -> to.text(tenant.value())
                        .text(sighting.source())
                        .text(sighting.nativeKey())
                        .uuid(sighting.item().value())
                        .number(Micros.of("seen at", sighting.seenAt()))
                        .text(AttestedDocument.write(sighting.attributes())));
    }

    Optional<Sighting> find(TenantId tenant, String source, String nativeKey) {
        return runner.first(
                one,
                to -> to.text(tenant.value())
                        .text(Texts.check("source", source))
                        .text(Texts.check("native key", nativeKey)),
                Sightings::read);
    }

    List<Sighting> under(TenantId tenant, Collection<SourceKey> keys) {
        Checks.atMost(Page.MOST, "keys", keys.size());
        Map<String, List<String>> bySource = new TreeMap<>();
        for (SourceKey key : new TreeSet<>(keys)) {
            bySource.computeIfAbsent(Texts.check("source", key.source()), any -> new ArrayList<>())
                    .add(Texts.check("native key", key.nativeKey()));
        }
        List<Sighting> found = new ArrayList<>();
        bySource.forEach((source, names) -> {
            Places<String> places = new Places<>(names);
            found.addAll(runner.list(
                    adapter.sql(FROM + " and source = ? and native_key in (" + places.sql() + ")"),
                    to -> {
                        to.text(tenant.value()).text(source);
                        places.bind(to::text);
                    },
                    Sightings::read));
        });
        found.sort(SightingKey.SIGHTINGS);
        return found;
    }

    List<Sighting> of(TenantId tenant, Collection<CiId> items) {
        Checks.atMost(Page.MOST, "items", items.size());
        if (items.isEmpty()) {
            return List.of();
        }
        Places<CiId> places = new Places<>(new TreeSet<>(items));
        List<Sighting> found = new ArrayList<>(runner.list(
                adapter.sql(FROM + " and item_id in (" + places.sql() + ")"),
                to -> {
                    to.text(tenant.value());
                    places.bind(item -> to.uuid(item.value()));
                },
                Sightings::read));
        found.sort(SightingKey.SIGHTINGS);
        return found;
    }

    List<Sighting> of(TenantId tenant, CiId item) {
        List<Sighting> found = new ArrayList<>(
                runner.list(ofItem, to -> to.text(tenant.value()).uuid(item.value()), Sightings::read));
        found.sort(SightingKey.SIGHTINGS);
        return found;
    }

    Page<Sighting> unseenSince(TenantId tenant, Instant before, @Nullable String cursor, int limit) {
        int most = Checks.limit(limit) + 1;
        SightingKey behind = cursor == null ? null : behind(cursor);
        List<Sighting> found = runner.list(
                behind == null ? first : next,
                to -> {
                    to.text(tenant.value()).number(Micros.saturated(before));
                    if (behind != null) {
                        long seenAt = Micros.saturated(behind.seenAt());
                        to.number(seenAt).number(seenAt);
                        to.text(behind.source()).text(behind.source()).text(behind.nativeKey());
                    }
                    to.small(most);
                },
                Sightings::read);
        return Cursors.page(
                found,
                limit,
                last -> Cursors.write(
                        "sightings", Long.toString(Micros.saturated(last.seenAt())), last.source(), last.nativeKey()));
    }

    private static SightingKey behind(String cursor) {
        JsonList parts = Cursors.read(cursor, CURSOR_PARTS);
        try {
            if (parts.text(0).equals("sightings")) {
                Instant seenAt = Micros.instant(Long.parseLong(parts.text(1)));
                return new SightingKey(
                        seenAt, Texts.check("cursor", parts.text(2)), Texts.check("cursor", parts.text(3)));
            }
        } catch (NumberFormatException e) {
            throw Cursors.invalid(cursor);
        }
        throw Cursors.invalid(cursor);
    }

    private static Sighting read(RowReader row) {
        String source = row.text();
        String nativeKey = row.text();
        CiId item = new CiId(row.uuid());
        Instant seenAt = row.instant();
        return new Sighting(source, nativeKey, item, seenAt, AttestedDocument.read(row.text()));
    }
}
