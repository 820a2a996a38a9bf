package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.Statements.any;
import static org.itsmkit.persistence.internal.Statements.is;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_WORK;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.not;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.itsmkit.persistence.internal.schema.tables.ItsmWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.jooq.impl.DSL;

/**
 * Claims where no rows can be passed over: looks for candidates, then takes each that is still as it was. Looks again as
 * long as all were taken by others.
 */
final class OptimisticClaims implements WorkClaims {

    private static final ItsmWork W = ITSM_WORK;

    private final Jdbc jdbc;
    private final String candidates;
    private final String take;
    private final String taken;

    OptimisticClaims(Statements statements, Jdbc jdbc) {
        this.jdbc = jdbc;
        candidates = statements.text(DSL.select(W.TENANT_ID, W.ID)
                .from(W)
                .where(DueWork.claimable())
                .orderBy(DueWork.ORDER)
                .limit(DSL.val(0)));
        take = statements.text(DSL.update(W)
                .set(W.CLAIM_TOKEN, any(W.CLAIM_TOKEN))
                .set(W.CLAIMED_UNTIL, any(W.CLAIMED_UNTIL))
                .set(W.ATTEMPTS, W.ATTEMPTS.plus(DSL.inline(1)))
                .where(is(W.TENANT_ID), is(W.ID), DueWork.claimable()));
        taken = statements.text(DSL.select(WorkRows.ITEM)
                .from(W)
                .where(is(W.CLAIM_TOKEN), is(W.CLAIMED_UNTIL), not(condition(W.IS_DEAD)))
                .orderBy(DueWork.ORDER));
    }

    private record Key(String tenant, String id) {}

    @Override
    public List<WorkItem> claim(Set<WorkKind> kinds, Instant now, Instant until, int limit, UUID token) {
        long lease = Micros.of("lease", until);
        while (true) {
            List<Key> found = jdbc.list(
                    candidates,
                    to -> {
                        DueWork.bind(to, kinds, now);
                        to.small(limit);
                    },
                    row -> new Key(row.getString(1), row.getString(2)));
            if (found.isEmpty()) {
                return List.of();
            }
            jdbc.batch(take, found, (to, key) -> {
                to.uuid(token).number(lease).text(key.tenant).text(key.id);
                DueWork.bind(to, kinds, now);
            });
            List<WorkItem> mine =
                    jdbc.list(taken, to -> to.uuid(token).number(lease), row -> WorkRows.item(new RowReader(row)));
            if (!mine.isEmpty()) {
                return mine;
            }
        }
    }
}
