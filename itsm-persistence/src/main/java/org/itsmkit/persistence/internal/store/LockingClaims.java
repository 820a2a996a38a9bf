package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.WorkKind;

/** Claims where an update cannot tell what it updated: locks rows, passing over what others have locked, then takes them. */
public final class LockingClaims implements WorkClaims {

    private final Words words;
    private final Runner runner;

    /**
     * For {@link DueWork#bind}, kinds and instants are those of a claimable item.
     *
     * @param lock items that are claimable and locked by nobody, the longest due first, limited; they are locked then
     * @param take token and end of lease by tenant and id
     */
    public record Words(String lock, String take) {}

    public LockingClaims(Words words, Runner runner) {
        this.words = words;
        this.runner = runner;
    }

    @Override
    public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Instant until, int limit) {
        long lease = Micros.of("lease", until);
        List<Candidate> locked = runner.list(
                words.lock,
                to -> {
                    DueWork.bind(to, kinds, now);
                    to.limit(limit);
                },
                row -> Candidate.of(WorkRows.item(row)));
        runner.batch(
                words.take,
                locked,
                (to, candidate) -> to.uuid(candidate.token())
                        .number(lease)
                        .text(candidate.item().tenant().value())
                        .text(candidate.item().id()));
        return locked.stream().map(Candidate::claimed).toList();
    }
}
