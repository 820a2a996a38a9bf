package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.Statements.any;
import static org.itsmkit.persistence.internal.Statements.is;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_WORK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itsmkit.persistence.internal.schema.tables.ItsmWork;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.WorkKind;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Claims where no rows can be passed over: looks for candidates, then takes each that is still as it was seen. Looks again
 * as long as all were taken by others.
 */
final class OptimisticClaims implements WorkClaims {

    private static final ItsmWork W = ITSM_WORK;

    private final Jdbc jdbc;
    private final String candidates;
    private final String take;

    OptimisticClaims(Statements statements, Jdbc jdbc) {
        this.jdbc = jdbc;
        candidates = statements.text(DSL.select(WorkRows.ITEM)
                .from(W)
                .where(DueWork.claimable())
                .orderBy(DueWork.ORDER)
                .limit(DSL.val(0)));
        take = statements.text(DSL.update(W)
                .set(W.CLAIM_TOKEN, any(W.CLAIM_TOKEN))
                .set(W.CLAIMED_UNTIL, any(W.CLAIMED_UNTIL))
                .set(W.ATTEMPTS, W.ATTEMPTS.plus(DSL.inline(1)))
                .where(asSeen(), DueWork.claimable()));
    }

    private static Condition asSeen() {
        List<Condition> same = new ArrayList<>();
        for (Field<?> column : WorkRows.ITEM) {
            same.add(is(column));
        }
        return DSL.and(same);
    }

    @Override
    public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Instant until, int limit) {
        long lease = Micros.of("lease", until);
        while (true) {
            List<Candidate> found = candidates(kinds, now, limit);
            int[] taken = jdbc.batch(take, found, (to, candidate) -> {
                to.uuid(candidate.token()).number(lease);
                WorkRows.bindItem(to, candidate.item());
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
        return jdbc.list(
                candidates,
                to -> {
                    DueWork.bind(to, kinds, now);
                    to.small(limit);
                },
                row -> Candidate.of(WorkRows.item(new RowReader(row))));
    }
}
