package org.itsmkit.persistence.internal.jooq;

import static org.itsmkit.persistence.internal.jooq.Statements.any;
import static org.itsmkit.persistence.internal.jooq.Statements.is;
import static org.itsmkit.persistence.internal.jooq.Statements.row;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_WORK;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.persistence.internal.schema.tables.ItsmWork;
import org.itsmkit.persistence.internal.store.WorkRows;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What is to be done later, in SQL. */
final class WorkSql {

    private static final ItsmWork W = ITSM_WORK;

    private WorkSql() {}

    static WorkRows.Words words(Statements statements) {
        Map<Field<?>, Field<?>> item = row(W.TENANT_ID, W.ID, W.KIND, W.TICKET_ID, W.PAYLOAD, W.DUE_AT, W.ATTEMPTS);
        item.put(W.IS_DEAD, inline(false));
        for (Field<?> column : List.of(W.CLAIM_TOKEN, W.CLAIMED_UNTIL, W.ERROR, W.DEAD_SINCE)) {
            item.put(column, inline(null, column));
        }
        return new WorkRows.Words(
                statements.text(statements.dialect().upsert(W, item, List.of(W.TENANT_ID, W.ID))),
                statements.text(DSL.update(W)
                        .set(W.CLAIM_TOKEN, any(W.CLAIM_TOKEN))
                        .set(W.CLAIMED_UNTIL, any(W.CLAIMED_UNTIL))
                        .set(W.ATTEMPTS, W.ATTEMPTS.plus(inline(1)))
                        .where(is(W.TENANT_ID), is(W.ID), DueWorkSql.claimable())),
                statements.text(
                        DSL.select(DueWorkSql.ITEM).from(W).where(is(W.TENANT_ID), is(W.ID), is(W.CLAIM_TOKEN))),
                statements.text(DSL.deleteFrom(W).where(is(W.TENANT_ID), is(W.ID), is(W.CLAIM_TOKEN))),
                statements.text(DSL.update(W)
                        .set(W.DUE_AT, any(W.DUE_AT))
                        .set(W.ERROR, any(W.ERROR))
                        .set(W.CLAIM_TOKEN, inline(null, W.CLAIM_TOKEN))
                        .set(W.CLAIMED_UNTIL, inline(null, W.CLAIMED_UNTIL))
                        .where(is(W.TENANT_ID), is(W.ID), is(W.CLAIM_TOKEN))),
                statements.text(DSL.update(W)
                        .set(W.DEAD_SINCE, any(W.DEAD_SINCE))
                        .set(W.ERROR, any(W.ERROR))
                        .set(W.IS_DEAD, inline(true))
                        .set(W.CLAIM_TOKEN, inline(null, W.CLAIM_TOKEN))
                        .set(W.CLAIMED_UNTIL, inline(null, W.CLAIMED_UNTIL))
                        .where(is(W.TENANT_ID), is(W.ID), is(W.CLAIM_TOKEN))),
                statements.text(DSL.update(W)
                        .set(W.DUE_AT, any(W.DUE_AT))
                        .set(W.IS_DEAD, inline(false))
                        .set(W.ATTEMPTS, inline(0))
                        .set(W.DEAD_SINCE, inline(null, W.DEAD_SINCE))
                        .where(is(W.TENANT_ID), is(W.ID), condition(W.IS_DEAD))),
                dead(statements, DSL.noCondition()),
                dead(statements, behind(statements.dialect())));
    }

    private static String dead(Statements statements, Condition behind) {
        List<Field<?>> columns = new ArrayList<>(DueWorkSql.ITEM);
        columns.addAll(List.of(W.ERROR, W.DEAD_SINCE));
        return statements.text(DSL.select(columns)
                .from(W)
                .where(is(W.TENANT_ID), condition(W.IS_DEAD), behind)
                .orderBy(statements.dialect().ordered(W.ID))
                .limit(DSL.val(0)));
    }

    @SuppressWarnings("unchecked") // a dialect orders all text by one type
    private static Condition behind(Dialect dialect) {
        return ((Field<Object>) dialect.ordered(W.ID)).gt((Field<Object>) dialect.ordered(any(W.ID)));
    }
}
