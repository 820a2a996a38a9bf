package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.Statements.any;
import static org.itsmkit.persistence.internal.Statements.is;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_WORK;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.itsmkit.persistence.internal.schema.tables.ItsmWork;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.WorkKind;
import org.jooq.impl.DSL;

/** Claims where an update cannot tell what it updated: locks rows, passing over what others have locked, then takes them. */
final class LockingClaims implements WorkClaims {

    private static final ItsmWork W = ITSM_WORK;

    private final Jdbc jdbc;
    private final String lock;
    private final String take;

    LockingClaims(Statements statements, Jdbc jdbc) {
        this.jdbc = jdbc;
        lock = statements.text(DSL.select(WorkRows.ITEM)
                .from(W)
                .where(DueWork.claimable())
                .orderBy(DueWork.ORDER)
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
        List<Candidate> locked = jdbc.list(
                lock,
                to -> {
                    DueWork.bind(to, kinds, now);
                    to.small(limit);
                },
                row -> Candidate.of(WorkRows.item(new RowReader(row))));
        jdbc.batch(
                take,
                locked,
                (to, candidate) -> to.uuid(candidate.token())
                        .number(lease)
                        .text(candidate.item().tenant().value())
                        .text(candidate.item().id()));
        return locked.stream().map(Candidate::claimed).toList();
    }
}
