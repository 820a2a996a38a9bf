package org.itsmkit.examples.providers.mvstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.document.KeyValueStorage;
import org.itsmkit.spi.storage.document.KeyValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MvStoreValuesTest {

    @TempDir
    private Path directory;

    @Test
    void aFileKeepsWhatWasWritten() {
        try (KeyValues map = open()) {
            put(map, "a", "1");
            put(map, "b", "\uD83D\uDE00 ü");
            put(map, "a", "2");
        }
        try (KeyValues map = open()) {
            assertThat(all(map)).containsExactly(Map.entry("a", "2"), Map.entry("b", "\uD83D\uDE00 ü"));
        }
    }

    @Test
    void aDeskIsAsItWasWhenItsFileIsOpenedAgain() {
        Ticket before;
        try (KeyValueStorage storage = new KeyValueStorage(open());
                ServiceDesk desk = ServiceDesk.builder().storage(storage).build()) {
            before = desk.as(Actor.person("ann")).incidents().report(NewIncident.titled("Mail cannot be sent"));
        }
        try (KeyValueStorage storage = new KeyValueStorage(open());
                ServiceDesk desk = ServiceDesk.builder().storage(storage).build()) {
            var ann = desk.as(Actor.person("ann"));
            assertThat(ann.tickets().find(before.id())).contains(before);
            assertThat(ann.audit().verify(before.id()).isIntact()).isTrue();
            assertThat(ann.incidents().report(NewIncident.titled("Again")).number())
                    .isGreaterThan(before.number());
        }
    }

    @Test
    void keysAreOrderedByCodePoint() {
        try (KeyValues map = MvStoreValues.inMemory()) {
            List<String> keys = List.of("", "A", "a", "a/", "aa", "b", "é", "\uFFFD", "\uD83D\uDE00");
            for (int i = keys.size() - 1; i >= 0; i--) {
                put(map, keys.get(i), "x");
            }
            assertThat(all(map)).extracting(Map.Entry::getKey).containsExactlyElementsOf(keys);
        }
    }

    @Test
    void nothingOfAWriteThatThrowsIsKept() {
        IllegalStateException thrown = new IllegalStateException("no");
        try (KeyValues map = open()) {
            put(map, "a", "1");
            put(map, "b", "1");
            assertThatThrownBy(() -> map.write(writing -> {
                        writing.put("a", "2");
                        writing.remove("b");
                        writing.put("c", "2");
                        assertThat(writing.get("a")).isEqualTo("2");
                        assertThat(writing.from("").next().getValue()).isEqualTo("2");
                        throw thrown;
                    }))
                    .isSameAs(thrown);
            assertThat(all(map)).containsExactly(Map.entry("a", "1"), Map.entry("b", "1"));
        }
        try (KeyValues map = open()) {
            assertThat(all(map)).containsExactly(Map.entry("a", "1"), Map.entry("b", "1"));
        }
    }

    @Test
    void aReadSeesOneStateWhateverIsWrittenMeanwhile() {
        try (KeyValues map = open()) {
            put(map, "a", "1");
            put(map, "b", "1");
            List<String> seen = map.read(reading -> {
                Iterator<Map.Entry<String, String>> begun = reading.from("");
                CompletableFuture.runAsync(() -> IntStream.range(2, 50)
                                .forEach(round -> map.write(writing -> {
                                    writing.put("a", Integer.toString(round));
                                    writing.remove("b");
                                    writing.put("c", "late");
                                    return true;
                                })))
                        .join();
                List<String> values = new ArrayList<>();
                begun.forEachRemaining(entry -> values.add(entry.getKey() + entry.getValue()));
                values.add("again: " + reading.get("a") + reading.get("b") + reading.get("c"));
                return values;
            });
            assertThat(seen).containsExactly("a1", "b1", "again: 11null");
            assertThat(all(map)).containsExactly(Map.entry("a", "49"), Map.entry("c", "late"));
        }
    }

    @Test
    void writesByManyThreadsComeOneAfterTheOther() {
        try (KeyValues map = MvStoreValues.inMemory()) {
            put(map, "count", "0");
            CompletableFuture.allOf(IntStream.range(0, 4)
                            .mapToObj(thread -> CompletableFuture.runAsync(
                                    () -> IntStream.range(0, 100).forEach(i -> increment(map))))
                            .toArray(CompletableFuture[]::new))
                    .join();
            assertThat(all(map)).containsExactly(Map.entry("count", "400"));
        }
    }

    @Test
    void anInterruptedThreadWritesAndStaysInterrupted() {
        try (KeyValues map = open()) {
            Thread.currentThread().interrupt();
            put(map, "a", "1");
            assertThat(Thread.interrupted()).isTrue();
            map.write(writing -> {
                Thread.currentThread().interrupt(); // too late to be set aside: the file's channel is closed by it
                writing.put("b", "1");
                return true;
            });
            Thread.interrupted();
            put(map, "c", "1");
        }
        try (KeyValues map = open()) {
            assertThat(all(map)).extracting(Map.Entry::getKey).containsExactly("a", "b", "c");
        }
    }

    @Test
    void aFileIsOpenOnceAtATimeAndAClosedMapSaysSo() {
        KeyValues map = open();
        assertThatThrownBy(this::open).isInstanceOf(StorageFailure.class).hasMessageContaining("desk.mv");
        map.close();
        assertThatThrownBy(() -> all(map)).isInstanceOf(StorageFailure.class);
        assertThatThrownBy(() -> put(map, "a", "1")).isInstanceOf(StorageFailure.class);
    }

    private MvStoreValues open() {
        return MvStoreValues.inFile(directory.resolve("desk.mv"));
    }

    private static void put(KeyValues map, String key, String value) {
        map.write(writing -> {
            writing.put(key, value);
            return true;
        });
    }

    private static void increment(KeyValues map) {
        map.write(writing -> {
            writing.put("count", Integer.toString(Integer.parseInt(String.valueOf(writing.get("count"))) + 1));
            return true;
        });
    }

    private static List<Map.Entry<String, String>> all(KeyValues map) {
        return map.read(reading -> {
            List<Map.Entry<String, String>> entries = new ArrayList<>();
            reading.from("").forEachRemaining(entries::add);
            return entries;
        });
    }
}
