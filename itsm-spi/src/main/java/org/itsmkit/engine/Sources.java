package org.itsmkit.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.intake.Attested;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.field.Field;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.CurrentItem;
import org.itsmkit.service.StaleItem;
import org.itsmkit.spi.ConfigurationOperation;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.StoredItem;
import org.jspecify.annotations.Nullable;

/** What sources saw of items, and which items none has seen for too long. */
final class Sources {

    static final Reason KEY_TAKEN = Reason.of("sighting.key", "The source has another item under this key.");

    private static final Comparator<Sighting> LAST = Comparator.comparing(Sighting::seenAt)
            .thenComparing(Sighting::source)
            .thenComparing(Sighting::nativeKey);

    private final Engine engine;
    private final Asking asking;
    private final ConfigurationStorage storage;
    private final ConfigurationModel model;
    private final ItemAccess access;
    private final GraphReads reads;

    Sources(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
        this.storage = engine.storage().configuration();
        this.model = engine.with().model();
        this.access = new ItemAccess(engine, asking);
        this.reads = new GraphReads(engine, asking);
    }

    Sighting see(String source, String nativeKey, CiId id) {
        Keys.check("source", source);
        Texts.require("nativeKey", nativeKey, 200);
        ConfigurationItem item = reads.get(id).item();
        access.require(ConfigurationOperation.TAKE_IN, "say what was seen of " + id, item);
        Instant now = engine.now(asking);
        Optional<Sighting> before = storage.sighting(asking.tenant(), source, nativeKey);
        requireNotOfAnother(id, before);
        before = before.filter(known -> known.item().equals(id));
        Sighting sighting = new Sighting(
                source,
                nativeKey,
                id,
                before.map(Sighting::seenAt).filter(now::isBefore).orElse(now),
                before.map(Sighting::attributes).orElse(Map.of()));
        storage.see(asking.tenant(), List.of(sighting));
        return shown(sighting, item);
    }

    /** What a source said of another item would be lost. Which item that is, is not told: it may not be one to be seen. */
    private void requireNotOfAnother(CiId id, Optional<Sighting> known) {
        boolean isTaken = known.map(Sighting::item)
                .filter(item -> !item.equals(id))
                .flatMap(item -> storage.find(asking.tenant(), item, Readers.ENGINE))
                .isPresent();
        if (isTaken) {
            throw new CommandRefused("say what was seen of " + id, List.of(KEY_TAKEN));
        }
    }

    List<Sighting> sightings(CiId id) {
        ConfigurationItem item = reads.get(id).item();
        return storage.sightings(asking.tenant(), id).stream()
                .map(sighting -> shown(sighting, item))
                .toList();
    }

    Page<StaleItem> stale(@Nullable String cursor, int limit) {
        Searches.limit(limit);
        Instant now = engine.now(asking);
        Optional<Instant> before = model.classes().stream()
                .flatMap(ciClass -> ciClass.staleAfter().stream())
                .min(Comparator.naturalOrder())
                .flatMap(shortest -> before(now, shortest));
        if (before.isEmpty()) {
            return Page.last(List.of());
        }
        List<StaleItem> found = new ArrayList<>();
        String next = cursor;
        do {
            // As many as are still wanted, so that the page ends where the store's cursor is.
            Page<Sighting> page = storage.unseenSince(asking.tenant(), before.get(), next, limit - found.size());
            found.addAll(stale(page.items(), now));
            next = page.cursor();
        } while (next != null && found.size() < limit);
        return new Page<>(found, next);
    }

    /** Of these sightings, those that are the last of an item that is stale and may be seen. */
    private List<StaleItem> stale(List<Sighting> sightings, Instant now) {
        List<CiId> ids = sightings.stream().map(Sighting::item).distinct().toList();
        Map<CiId, StoredItem> items = new HashMap<>();
        storage.find(asking.tenant(), ids, access.readers())
                .forEach(stored -> items.put(stored.item().id(), stored));
        List<StaleItem> found = new ArrayList<>();
        for (Sighting sighting : sightings) {
            StoredItem stored = items.get(sighting.item());
            if (stored != null && isStale(stored.item(), sighting, now)) {
                found.add(new StaleItem(
                        new CurrentItem(access.shown(stored.item()), stored.validFrom(), stored.version()),
                        sighting.source(),
                        sighting.seenAt()));
            }
        }
        return found;
    }

    private boolean isStale(ConfigurationItem item, Sighting sighting, Instant now) {
        Optional<CiClass> ciClass = model.find(item.ciClass());
        return ciClass.isPresent()
                && ciClass.get().isStale(sighting.seenAt(), now)
                && storage.sightings(asking.tenant(), item.id()).stream()
                        .max(LAST)
                        .filter(sighting::equals)
                        .isPresent();
    }

    private Sighting shown(Sighting sighting, ConfigurationItem item) {
        Map<String, Attested> readable = new TreeMap<>(sighting.attributes());
        readable.entrySet().removeIf(attribute -> {
            Attested said = attribute.getValue();
            Field<?> field = model.find(item.ciClass())
                    .flatMap(ciClass -> ciClass.editable().find(attribute.getKey()))
                    .orElseGet(() -> said.value() == null
                            ? Field.text(attribute.getKey())
                            : Field.of(attribute.getKey(), said.value().type()));
            return !access.mayRead(field, item);
        });
        return new Sighting(sighting.source(), sighting.nativeKey(), sighting.item(), sighting.seenAt(), readable);
    }

    private static Optional<Instant> before(Instant now, Duration age) {
        try {
            return Optional.of(now.minus(age));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // Longer than there is time.
        }
    }
}
