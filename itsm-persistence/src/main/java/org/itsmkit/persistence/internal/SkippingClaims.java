package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.Statements.any;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_WORK;
import static org.jooq.impl.DSL.name;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.itsmkit.persistence.internal.schema.tables.ItsmWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.jooq.CommonTableExpression;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** Claims in one statement that passes over what others are claiming. */
final class SkippingClaims implements WorkClaims {

    private static final ItsmWork W = ITSM_WORK;

    private final Jdbc jdbc;
    private final String claim;

    SkippingClaims(Statements statements, Jdbc jdbc) {
        this.jdbc = jdbc;
        CommonTableExpression<Record2<String, String>> due = name("due")
                .fields("tenant_id", "id")
                .asMaterialized(DSL.select(W.TENANT_ID, W.ID)
                        .from(W)
                        .where(DueWork.claimable())
                        .orderBy(DueWork.ORDER)
                        .limit(DSL.val(0))
                        .forUpdate()
                        .skipLocked());
        claim = statements.text(DSL.with(due)
                .update(W)
                .set(W.CLAIM_TOKEN, any(W.CLAIM_TOKEN))
                .set(W.CLAIMED_UNTIL, any(W.CLAIMED_UNTIL))
                .set(W.ATTEMPTS, W.ATTEMPTS.plus(DSL.inline(1)))
                .from(due)
                .where(W.TENANT_ID.eq(due.field(W.TENANT_ID)), W.ID.eq(due.field(W.ID)))
                .returning(WorkRows.ITEM));
    }

    @Override
    public List<WorkItem> claim(Set<WorkKind> kinds, Instant now, Instant until, int limit, UUID token) {
        List<WorkItem> claimed = jdbc.list(
                claim,
                to -> {
                    DueWork.bind(to, kinds, now);
                    to.small(limit).uuid(token).number(Micros.of("lease", until));
                },
                row -> WorkRows.item(new RowReader(row)));
        return claimed.stream()
                .sorted(Comparator.comparing(WorkItem::dueAt)
                        .thenComparing(WorkItem::tenant)
                        .thenComparing(WorkItem::id))
                .toList();
    }
}
