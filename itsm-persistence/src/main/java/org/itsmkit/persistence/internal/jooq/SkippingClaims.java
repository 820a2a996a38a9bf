package org.itsmkit.persistence.internal.jooq;

import static org.itsmkit.persistence.internal.jooq.Statements.any;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_WORK;
import static org.jooq.impl.DSL.name;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.itsmkit.persistence.internal.schema.tables.ItsmWork;
import org.itsmkit.persistence.internal.store.DueWork;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.store.WorkClaims;
import org.itsmkit.persistence.internal.store.WorkRows;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.WorkKind;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** Claims in one statement that passes over what others are claiming. */
final class SkippingClaims implements WorkClaims {

    private static final ItsmWork W = ITSM_WORK;

    private static final Comparator<ClaimedWork> LONGEST_DUE_FIRST = Comparator.comparing(
                    (ClaimedWork claim) -> claim.item().dueAt())
            .thenComparing(claim -> claim.item().tenant())
            .thenComparing(claim -> claim.item().id());

    private final Runner runner;
    private final String claim;

    SkippingClaims(Statements statements, Runner runner) {
        this.runner = runner;
        CommonTableExpression<Record2<String, String>> due = name("due")
                .fields("tenant_id", "id")
                .asMaterialized(DSL.select(W.TENANT_ID, W.ID)
                        .from(W)
                        .where(DueWorkSql.claimable())
                        .orderBy(DueWorkSql.ORDER)
                        .limit(DSL.val(0))
                        .forUpdate()
                        .skipLocked());
        List<Field<?>> columns = new ArrayList<>(DueWorkSql.ITEM);
        columns.add(W.CLAIM_TOKEN);
        claim = statements.text(DSL.with(due)
                .update(W)
                .set(W.CLAIM_TOKEN, DSL.uuid())
                .set(W.CLAIMED_UNTIL, any(W.CLAIMED_UNTIL))
                .set(W.ATTEMPTS, W.ATTEMPTS.plus(DSL.inline(1)))
                .from(due)
                .where(W.TENANT_ID.eq(due.field(W.TENANT_ID)), W.ID.eq(due.field(W.ID)))
                .returning(columns));
    }

    @Override
    public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Instant until, int limit) {
        long lease = Micros.of("lease", until);
        List<ClaimedWork> claimed = runner.list(
                claim,
                to -> {
                    DueWork.bind(to, kinds, now);
                    to.small(limit).number(lease);
                },
                row -> new ClaimedWork(WorkRows.item(row), row.uuid().toString()));
        return claimed.stream().sorted(LONGEST_DUE_FIRST).toList();
    }
}
