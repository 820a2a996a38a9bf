package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;

/**
 * Claims where no rows can be passed over: looks for candidates, then takes each that is still as it was seen. Looks again
 * as long as all were taken by others.
 */
public final class OptimisticClaims implements WorkClaims {

    private final Words words;
    private final Runner runner;

    /**
     * For {@link DueWork#bind}, kinds and instants are those of a claimable item.
     *
     * @param candidates items that are claimable, the longest due first, limited
     * @param take token, end of lease and attempts of a claimable item that is as it was seen
     */
    public record Words(String candidates, String take) {}

    public OptimisticClaims(Words words, Runner runner) {
        this.words = words;
        this.runner = runner;
    }

    private record Candidate(WorkItem item, UUID token) {

        ClaimedWork claimed() {
            WorkItem claimed = new WorkItem(
                    item.tenant(),
                    item.id(),
                    item.kind(),
                    item.ticket(),
                    item.payload(),
                    item.dueAt(),
                    item.attempts() + 1);
            return new ClaimedWork(claimed, token.toString());
        }
    }

    @Override
    public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Instant until, int limit) {
        long lease = Micros.of("lease", until);
        while (true) {
            List<Candidate> found = candidates(kinds, now, limit);
            int[] taken = runner.batch(words.take, found, (to, candidate) -> {
                to.uuid(candidate.token).number(lease).small(candidate.item.attempts() + 1);
                WorkRows.bindItem(to, candidate.item);
                DueWork.bind(to, kinds, now);
            });
            List<ClaimedWork> mine = new ArrayList<>();
            for (int i = 0; i < taken.length; i++) {
                if (taken[i] == 1) {
                    mine.add(found.get(i).claimed());
                }
            }
            if (!mine.isEmpty() || found.isEmpty()) {
                return mine;
            }
        }
    }

    private List<Candidate> candidates(Set<WorkKind> kinds, Instant now, int limit) {
        return runner.list(
                words.candidates,
                to -> {
                    DueWork.bind(to, kinds, now);
                    to.limit(limit);
                },
                row -> new Candidate(WorkRows.item(row), UUID.randomUUID()));
    }
}
