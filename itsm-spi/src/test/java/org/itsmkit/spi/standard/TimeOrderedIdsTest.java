package org.itsmkit.spi.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.itsmkit.domain.ticket.TicketId;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");

    private final TimeOrderedIds ids = new TimeOrderedIds();

    @Test
    void anIdIsOfVersion7AndHoldsTheMillisecond() {
        UUID id = ids.next(NOW);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void eachIsGreaterThanTheOneBeforeAlsoWhenTimeStandsStillOrGoesBack() {
        TicketId last = new TicketId(ids.next(NOW));
        for (int i = 0; i < 20_000; i++) {
            TicketId next = new TicketId(ids.next(i % 3 == 0 ? NOW.minusSeconds(i) : NOW));
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void timesThatDoNotFitAreTakenForTheNearestThatDo() {
        assertThat(ids.next(Instant.parse("1900-01-01T00:00:00Z")).getMostSignificantBits() >>> 16)
                .isZero();
        assertThat(ids.next(Instant.parse("9999-12-31T00:00:00Z")).version()).isEqualTo(7);
    }

    @Test
    void threadsNeverGetTheSame() throws Exception {
        Set<UUID> all = ConcurrentHashMap.newKeySet();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tasks.add(() -> {
                for (int n = 0; n < 5_000; n++) {
                    assertThat(all.add(ids.next(NOW))).isTrue();
                }
                return true;
            });
        }
        for (Future<Boolean> done : pool.invokeAll(tasks)) {
            done.get();
        }
        pool.shutdown();
        assertThat(all).hasSize(20_000);
        assertThat(all.stream().map(UUID::getMostSignificantBits).distinct()).hasSize(20_000);
    }
}
