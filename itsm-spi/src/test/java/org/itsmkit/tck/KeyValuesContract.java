package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.document.KeyValues;
import org.itsmkit.spi.storage.document.KeyValues.Reading;
import org.itsmkit.spi.storage.document.KeyValues.Writing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link KeyValues}, as tests: extend it and supply your map, before you run {@link StorageContract} on a
 * {@link org.itsmkit.spi.storage.document.KeyValueStorage} over it. Each test is named after the numbered {@link Rule} it
 * holds, and a failure says which one was broken and what it is for.
 *
 * <pre>{@code
 * class TreeValuesTest extends KeyValuesContract {
 *     @Override protected KeyValues open() { return new TreeValues(); }
 * }
 * }</pre>
 */
@DisplayNameGeneration(RuleReport.class)
@ExtendWith(RuleReport.class)
public abstract class KeyValuesContract {

    private static final int LONGEST_KEY = 600;
    private static final Comparator<String> BY_CODE_POINT = FieldType.TEXT.order();

    private @Nullable KeyValues map;

    /** For subclasses. */
    protected KeyValuesContract() {}

    /** A map that holds nothing. Called before each test; closed after it. */
    protected abstract KeyValues open() throws Exception;

    /**
     * The same data in a map that is opened anew, as after a process that died: {@code died} was not closed, and is not used
     * again; it may be closed now. Empty, as unless overridden, for a map whose data ends with the process.
     */
    protected Optional<KeyValues> reopen(KeyValues died) throws Exception {
        return Optional.empty();
    }

    @BeforeEach
    final void openMap() throws Exception {
        map = open();
    }

    @AfterEach
    final void closeMap() {
        KeyValues opened = map;
        map = null;
        if (opened != null) {
            opened.close();
        }
    }

    private KeyValues map() {
        KeyValues opened = map;
        if (opened == null) {
            throw new IllegalStateException("no map is open");
        }
        return opened;
    }

    private void write(Consumer<Writing> work) {
        map().write(writing -> {
            work.accept(writing);
            return true;
        });
    }

    private void put(String key, String value) {
        write(writing -> writing.put(key, value));
    }

    private @Nullable String get(String key) {
        return map().<Optional<String>>read(reading -> Optional.ofNullable(reading.get(key)))
                .orElse(null);
    }

    private static List<Entry<String, String>> from(Reading reading, String first) {
        List<Entry<String, String>> entries = new ArrayList<>();
        reading.from(first).forEachRemaining(entry -> entries.add(Map.entry(entry.getKey(), entry.getValue())));
        return entries;
    }

    private List<Entry<String, String>> all() {
        return map().read(reading -> from(reading, ""));
    }

    private static List<String> keys(List<Entry<String, String>> entries) {
        return entries.stream().map(Entry::getKey).toList();
    }

    @Holds(Rule.VALUES_ROUND_TRIP)
    void textsOfManyKinds() {
        List<String> texts = List.of(
                "a",
                "A",
                " a",
                "a ",
                "a\n\t\u0001",
                "%_\\'\"",
                "\u00E9",
                "e\u0301",
                "\uFFFD",
                "\uD83D\uDE00",
                "\uFFFF");
        texts.forEach(text -> put("key " + text, "value " + text));
        put("empty", "");
        for (String text : texts) {
            assertEquals("value " + text, get("key " + text));
        }
        assertEquals("", get("empty"));
        assertNull(get("nothing"));
        assertEquals(texts.size() + 1, all().size());
    }

    @Holds(Rule.VALUES_ROUND_TRIP)
    void longOnes() {
        String longest = "\uD83D\uDE00".repeat(LONGEST_KEY / 2);
        String value = "\u00E9x".repeat(300_000);
        put(longest, value);
        put(longest.substring(2) + "ab", "another");
        assertEquals(value, get(longest));
        assertEquals("another", get(longest.substring(2) + "ab"));
    }

    @Holds(Rule.VALUES_REPLACED)
    void theyAreWrittenAgainAndRemoved() {
        put("a", "1");
        put("b", "1");
        put("a", "2");
        assertEquals("2", get("a"));
        write(writing -> {
            writing.remove("b");
            writing.remove("never there");
            writing.remove("a");
            writing.put("a", "3");
        });
        assertEquals(List.of(Map.entry("a", "3")), all());
        write(writing -> writing.remove("a"));
        assertNull(get("a"));
        assertEquals(List.of(), all());
        put("a", "4");
        assertEquals("4", get("a"));
    }

    @Holds(Rule.VALUES_ORDER)
    void keysOfManyKinds() {
        List<String> keys = List.of(
                "A", "a", "a\u0001", "a ", "a/", "aa", "b", "10", "9", "\u00E9", "z\uE000", "z\uD83D\uDE00", "z\uFFFD");
        for (int i = keys.size() - 1; i >= 0; i--) {
            put(keys.get(i), "x");
        }
        assertEquals(keys.stream().sorted(BY_CODE_POINT).toList(), keys(all()));
    }

    @Holds(Rule.VALUES_FROM)
    void itIsReadFromAnywhere() {
        List<String> keys = IntStream.range(0, 1_000)
                .mapToObj(n -> "key-%04d".formatted(2 * n))
                .toList();
        write(writing -> keys.forEach(key -> writing.put(key, key)));
        for (int first : new int[] {0, 1, 7, 998, 1_997, 1_998, 1_999, 5_000}) {
            String from = "key-%04d".formatted(first);
            assertEquals(
                    keys.stream().filter(key -> key.compareTo(from) >= 0).toList(),
                    keys(map().read(reading -> from(reading, from))),
                    "from " + from);
        }
        assertEquals(keys, keys(all()));
    }

    @Holds(Rule.VALUES_OWN)
    void itIsReadInTheSameWork() {
        put("b", "old");
        put("c", "old");
        write(writing -> {
            writing.put("a", "new");
            writing.put("b", "new");
            writing.remove("c");
            assertEquals("new", writing.get("a"));
            assertEquals("new", writing.get("b"));
            assertNull(writing.get("c"));
            assertEquals(List.of(Map.entry("a", "new"), Map.entry("b", "new")), from(writing, ""));
        });
    }

    /** Neither a checked exception nor one of the store's own. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Holds(Rule.VALUES_ALL_OR_NOTHING)
    void theWorkThrows() {
        put("a", "1");
        put("b", "1");
        for (Throwable thrown : List.of(new Refused(), new AssertionError("broken"))) {
            Throwable told = assertThrows(
                    thrown.getClass(),
                    () -> write(writing -> {
                        writing.put("a", "2");
                        writing.remove("b");
                        writing.put("c", "2");
                        raise(thrown);
                    }));
            assertSame(thrown, told);
            assertEquals(List.of(Map.entry("a", "1"), Map.entry("b", "1")), all());
        }
        put("d", "1");
        assertEquals(List.of("a", "b", "d"), keys(all()), "the next write goes on");
    }

    private static void raise(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    @Holds(Rule.VALUES_ONE_STATE)
    void theyAreWrittenMeanwhile() {
        int keys = 20;
        write(writing -> IntStream.range(0, keys).forEach(key -> writing.put("key-" + key, "0")));
        List<Integer> differing = Together.run(4, thread -> {
            if (thread == 0) {
                IntStream.rangeClosed(1, 300)
                        .forEach(round -> write(writing -> IntStream.range(0, keys)
                                .forEach(key -> writing.put("key-" + key, Integer.toString(round)))));
                return 0;
            }
            return (int) IntStream.range(0, 300).filter(round -> !isOneState()).count();
        });
        assertEquals(List.of(0, 0, 0, 0), differing, "how often one read saw two states");
    }

    @Holds(Rule.VALUES_ONE_STATE)
    void itIsWrittenBetweenTwoReads() {
        write(writing -> List.of("a", "b", "c").forEach(key -> writing.put(key, "old")));
        List<CompletableFuture<Void>> written = new ArrayList<>();
        List<String> seen = map().read(reading -> {
            Iterator<Entry<String, String>> entries = reading.from("");
            List<String> values = new ArrayList<>(List.of(entries.next().getValue()));
            written.add(CompletableFuture.runAsync(() -> write(writing -> {
                writing.put("a", "new");
                writing.put("b", "new");
                writing.remove("c");
                writing.put("d", "new");
            })));
            awaitUnlessItWaitsForUs(written.get(0));
            entries.forEachRemaining(entry -> values.add(entry.getValue()));
            List.of("a", "b", "c", "d").forEach(key -> values.add(String.valueOf(reading.get(key))));
            return values;
        });
        assertEquals(List.of("old", "old", "old", "old", "old", "old", "null"), seen);
        written.forEach(CompletableFuture::join);
        assertEquals(List.of("a", "b", "d"), keys(all()));
    }

    /** A map may let writers wait for readers: then they never meet. */
    private static void awaitUnlessItWaitsForUs(CompletableFuture<Void> written) {
        try {
            written.get(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // It waits.
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the write failed", e);
        }
    }

    /** Reads forwards by an iterator, then the first again. */
    private boolean isOneState() {
        return map().read(reading -> {
            Iterator<Entry<String, String>> entries = reading.from("");
            String value = entries.next().getValue();
            boolean same = true;
            while (entries.hasNext()) {
                same &= entries.next().getValue().equals(value);
            }
            return same && value.equals(reading.get("key-0"));
        });
    }

    @Holds(Rule.VALUES_SERIAL)
    void fourThreadsCount() {
        put("count", "0");
        int each = 100;
        Together.run(4, thread -> {
            for (int i = 0; i < each; i++) {
                map().write(writing -> {
                    int count = Integer.parseInt(String.valueOf(writing.get("count")));
                    writing.put("count", Integer.toString(count + 1));
                    return count;
                });
            }
            return thread;
        });
        assertEquals(Integer.toString(4 * each), get("count"));
    }

    /** Each writes what nobody else does, and only while nothing is there: what they share is what they read. */
    @Holds(Rule.VALUES_SERIAL)
    void theFirstOfARoundWins() {
        for (int round = 0; round < 60; round++) {
            String prefix = "round-%02d/".formatted(round);
            List<Boolean> won = Together.run(
                    4,
                    thread -> map().write(writing -> {
                        Iterator<Entry<String, String>> there = writing.from(prefix);
                        boolean isFree =
                                !there.hasNext() || !there.next().getKey().startsWith(prefix);
                        if (isFree) {
                            writing.put(prefix + thread, "won");
                        }
                        return isFree;
                    }));
            assertEquals(1, won.stream().filter(isFirst -> isFirst).count(), "how many were first in " + prefix);
        }
    }

    @Holds(Rule.VALUES_AT_ONCE)
    void anotherThreadReads() {
        for (int round = 0; round < 50; round++) {
            String value = Integer.toString(round);
            put("a", value);
            assertEquals(List.of(value, value), Together.run(2, thread -> String.valueOf(get("a"))));
        }
    }

    @Holds(Rule.VALUES_CLOSED)
    void itIsClosed() {
        put("a", "1");
        map().close();
        assertThrows(StorageFailure.class, () -> get("a"));
        assertThrows(StorageFailure.class, this::all);
        assertThrows(StorageFailure.class, () -> put("a", "2"));
    }

    @Holds(Rule.VALUES_REOPENED)
    void aProcessDies() throws Exception {
        put("a", "1");
        put("b", "1");
        write(writing -> {
            writing.put("a", "2");
            writing.remove("b");
        });
        assertThrows(
                Refused.class,
                () -> write(writing -> {
                    writing.put("c", "1");
                    throw new Refused();
                }));
        Optional<KeyValues> reopened = reopen(map());
        Assumptions.assumeTrue(reopened.isPresent(), "the map's data ends with the process");
        map = reopened.orElseThrow();
        assertEquals(List.of(Map.entry("a", "2")), all());
        put("d", "1");
        assertEquals(List.of("a", "d"), keys(all()));
    }
}
