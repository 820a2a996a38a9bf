package org.itsmkit.tck;

import static org.itsmkit.tck.GraphFixture.ci;
import static org.itsmkit.tck.GraphFixture.server;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.cmdb.intake.Attested;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;

/** Rules about what sources saw. */
abstract class GraphSightingRules extends GraphRules {

    GraphSightingRules(StorageContract contract) {
        super(contract);
    }

    /** That a source saw the {@code n}th item at that minute. */
    static Sighting seen(String source, String key, int n, long minute) {
        return new Sighting(source, key, ci(n), Fixtures.minute(minute), Map.of());
    }

    @Holds(Rule.SIGHTINGS)
    void aLaterOneTakesItsPlaceAndMakesNoVersion() {
        commit(ours.put(server(1), server(2)));
        Sighting full = new Sighting(
                "vcenter",
                "it's \uD83D\uDE00 % ",
                ci(1),
                Fixtures.minute(1),
                Map.of(
                        "ram", new Attested(value("integer", "64"), Fixtures.minute(0), true),
                        "cause", new Attested(value("text", "\u674E"), Fixtures.minute(1), false),
                        "rack", new Attested(null, Fixtures.minute(1), false)));
        Footprint.OfGraph before = Footprint.graph(store(), ours.tenant());
        graph().see(ours.tenant(), List.of(full, seen("agent", "1", 1, 2), seen("agent", "2", 1, 3)));
        assertEquals(Optional.of(full), graph().sighting(ours.tenant(), full.source(), full.nativeKey()));
        assertEquals(
                List.of("1", "2", full.nativeKey()),
                graph().sightings(ours.tenant(), ci(1)).stream()
                        .map(Sighting::nativeKey)
                        .toList());
        Sighting moved = seen("agent", "2", 2, 9);
        graph().see(ours.tenant(), List.of(seen("agent", "2", 1, 8), moved));
        assertEquals(List.of(moved), graph().sightings(ours.tenant(), ci(2)));
        assertEquals(2, graph().sightings(ours.tenant(), ci(1)).size());
        assertEquals(Optional.empty(), graph().sighting(ours.tenant(), "agent", "3"));
        assertEquals(
                before.withoutSightings(),
                Footprint.graph(store(), ours.tenant()).withoutSightings());
        commit(ours.put(server(1).named("b")).see(seen("agent", "1", 2, 10)));
        assertEquals(Optional.of(seen("agent", "1", 2, 10)), graph().sighting(ours.tenant(), "agent", "1"));
        graph().see(ours.tenant(), List.of());
    }

    @Holds(Rule.KNOWN_AT_ONCE)
    void whatIsKnownOfManyItemsIsReadAtOnce() {
        commit(ours.put(server(1), server(2)));
        commit(ours.put(server(1).named("b"), server(3)));
        Instant first = graph().commits(ours.tenant(), 0, 1).get(0).recordedAt();
        Instant second = graph().commits(ours.tenant(), 1, 1).get(0).recordedAt();
        commit(theirs.put(server(4)));
        graph().see(theirs.tenant(), List.of(seen("agent", "4", 1, 1)));
        List<Sighting> all = List.of(
                seen("agent", "1", 1, 5),
                seen("agent", "2", 2, 4),
                seen("agent", "3", 3, 3),
                seen("vcenter", "1", 1, 1),
                seen("vcenter", "2", 2, 2));
        graph().see(ours.tenant(), all);
        assertEquals(
                Map.of(ci(1), first, ci(3), second),
                graph().knownSince(ours.tenant(), List.of(ci(3), ci(1), ci(4), ci(9))));
        assertEquals(
                List.of(all.get(0), all.get(2), all.get(3)),
                graph().sightingsOf(ours.tenant(), List.of(ci(3), ci(1), ci(9))));
        assertEquals(
                List.of(all.get(0), all.get(1), all.get(3)),
                graph().sightingsUnder(
                                ours.tenant(),
                                List.of(
                                        new SourceKey("vcenter", "1"),
                                        new SourceKey("agent", "2"),
                                        new SourceKey("agent", "1"),
                                        new SourceKey("agent", "1"),
                                        new SourceKey("agent", "4"))));
        assertEquals(Map.of(), graph().knownSince(ours.tenant(), List.of()));
        assertEquals(List.of(), graph().sightingsOf(ours.tenant(), List.of()));
        assertEquals(List.of(), graph().sightingsUnder(ours.tenant(), List.of()));
    }

    private static FieldValue<?> value(String type, String written) {
        return FieldValue.read(type, written);
    }

    @Holds(Rule.UNSEEN)
    void theOldestComeFirstInPages() {
        List<Sighting> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(seen("s" + i % 3, "key " + i % 20 + (i % 2 == 0 ? "\uE000" : "\uD83D\uDE00"), i % 4, i / 7));
        }
        graph().see(ours.tenant(), all);
        graph().see(theirs.tenant(), all.subList(0, 5));
        Map<List<String>, Sighting> last = new java.util.LinkedHashMap<>();
        all.forEach(sighting -> last.put(List.of(sighting.source(), sighting.nativeKey()), sighting));
        for (int before : List.of(0, 3, 4, 100)) {
            Instant limit = Fixtures.minute(before);
            List<Sighting> expected = last.values().stream()
                    .filter(sighting -> sighting.seenAt().isBefore(limit))
                    .toList();
            for (int size : List.of(1, 7, 100)) {
                List<Sighting> found = all(cursor -> graph().unseenSince(ours.tenant(), limit, cursor, size));
                assertEquals(expected.size(), found.size(), "older than " + limit + ", by " + size);
                assertEquals(new HashSet<>(expected), new HashSet<>(found));
                assertEquals(
                        found.stream()
                                .map(Sighting::seenAt)
                                .sorted(Comparator.naturalOrder())
                                .toList(),
                        found.stream().map(Sighting::seenAt).toList(),
                        "the order");
            }
        }
        Comparator<Sighting> bySource = Comparator.comparing(Sighting::source, FieldType.TEXT.order())
                .thenComparing(Sighting::nativeKey, FieldType.TEXT.order());
        List<Sighting> ofOne = last.values().stream()
                .filter(sighting -> sighting.item().equals(ci(1)))
                .sorted(bySource)
                .toList();
        assertEquals(ofOne, graph().sightings(ours.tenant(), ci(1)));
    }
}
