package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.IdSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link IdSource}, as tests: extend it and supply your source. Each test is named after the numbered
 * {@link Rule} it holds, and a failure says which one was broken and what it is for.
 *
 * <pre>{@code
 * class SnowflakeIdsTest extends IdSourceContract {
 *     @Override protected IdSource open() { return new SnowflakeIds(freshNodeNumber()); }
 * }
 * }</pre>
 */
@DisplayNameGeneration(RuleReport.class)
@ExtendWith(RuleReport.class)
public abstract class IdSourceContract {

    private static final Instant NOW = Fixtures.START;

    /** For subclasses. */
    protected IdSourceContract() {}

    /** A source as another node would have it, or the same node after a restart. Called several times for one test. */
    protected abstract IdSource open() throws Exception;

    private static void assertDistinct(Collection<UUID> ids) {
        assertEquals(ids.size(), new HashSet<>(ids).size(), "different ids");
    }

    @Holds(Rule.IDS_UNIQUE)
    void timeStandsStill() throws Exception {
        IdSource source = open();
        assertDistinct(
                IntStream.range(0, 100_000).mapToObj(i -> source.next(NOW)).toList());
    }

    @Holds(Rule.IDS_UNIQUE)
    void timeGoesBackAndForth() throws Exception {
        IdSource source = open();
        assertDistinct(IntStream.range(0, 50_000)
                .mapToObj(i -> source.next(NOW.plusMillis(i % 7 * (i % 2 == 0 ? -1 : 1))))
                .toList());
    }

    @Holds(Rule.IDS_THREADS)
    void eightThreadsDraw() throws Exception {
        IdSource source = open();
        assertDistinct(
                Together.run(
                                8,
                                thread -> IntStream.range(0, 10_000)
                                        .mapToObj(i -> source.next(NOW))
                                        .toList())
                        .stream()
                        .flatMap(Collection::stream)
                        .toList());
    }

    @Holds(Rule.IDS_NODES)
    void severalSourcesBeginAtOneInstant() throws Exception {
        List<UUID> all = new ArrayList<>();
        for (int node = 0; node < 50; node++) {
            IdSource source = open();
            for (int i = 0; i < 200; i++) {
                all.add(source.next(NOW.plusMillis(i / 2)));
            }
        }
        assertDistinct(all);
    }

    @Holds(Rule.IDS_VALID)
    void theyAreLookedAt() throws Exception {
        IdSource source = open();
        for (int i = 0; i < 1_000; i++) {
            UUID id = source.next(NOW.plusSeconds(i));
            assertEquals(2, id.variant(), "the variant of " + id);
            assertTrue(id.version() >= 1 && id.version() <= 8, "the version of " + id + " is 1 to 8");
        }
    }

    @Holds(Rule.IDS_ANY_TIME)
    void timeIsFarAway() throws Exception {
        IdSource source = open();
        Set<UUID> all = new HashSet<>();
        for (String time : List.of(
                "0001-01-01T00:00:00Z",
                "1582-10-14T23:59:59Z",
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z")) {
            for (int i = 0; i < 100; i++) {
                assertTrue(all.add(source.next(Instant.parse(time))), "an id of " + time + " is new");
            }
        }
    }

    @Holds(Rule.IDS_ORDERED)
    void timeGoesOn() throws Exception {
        IdSource source = open();
        TicketId last = new TicketId(source.next(NOW));
        for (int i = 1; i <= 1_000; i++) {
            TicketId next = new TicketId(source.next(NOW.plusMillis(i * 7L)));
            assertTrue(last.compareTo(next) < 0, last + " is before " + next);
            last = next;
        }
    }
}
