package org.itsmkit.persistence.internal.jooq;

import static org.itsmkit.persistence.internal.jooq.Statements.any;
import static org.itsmkit.persistence.internal.jooq.Statements.is;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_WORK;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.itsmkit.persistence.internal.schema.tables.ItsmWork;
import org.itsmkit.persistence.internal.store.Candidate;
import org.itsmkit.persistence.internal.store.DueWork;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.store.WorkClaims;
import org.itsmkit.persistence.internal.store.WorkRows;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.WorkKind;
import org.jooq.impl.DSL;

/** Claims where an update cannot tell what it updated: locks rows, passing over what others have locked, then takes them. */
final class LockingClaims implements WorkClaims {

    private static final ItsmWork W = ITSM_WORK;

    private final Runner runner;
    private final String lock;
    private final String take;

    LockingClaims(Statements statements, Runner runner) {
        this.runner = runner;
        lock = statements.text(DSL.select(DueWorkSql.ITEM)
                .from(W)
                .where(DueWorkSql.claimable())
                .orderBy(DueWorkSql.ORDER)
                .limit(DSL.val(0))
                .forUpdate()
                .skipLocked());
        take = statements.text(DSL.update(W)
                .set(W.CLAIM_TOKEN, any(W.CLAIM_TOKEN))
                .set(W.CLAIMED_UNTIL, any(W.CLAIMED_UNTIL))
                .set(W.ATTEMPTS, W.ATTEMPTS.plus(DSL.inline(1)))
                .where(is(W.TENANT_ID), is(W.ID)));
    }

    @Override
    public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Instant until, int limit) {
        long lease = Micros.of("lease", until);
        List<Candidate> locked = runner.list(
                lock,
                to -> {
                    DueWork.bind(to, kinds, now);
                    to.limit(limit);
                },
                row -> Candidate.of(WorkRows.item(row)));
        runner.batch(
                take,
                locked,
                (to, candidate) -> to.uuid(candidate.token())
                        .number(lease)
                        .text(candidate.item().tenant().value())
                        .text(candidate.item().id()));
        return locked.stream().map(Candidate::claimed).toList();
    }
}
