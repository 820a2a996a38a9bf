package org.itsmkit.persistence.internal.jooq;

import static org.itsmkit.persistence.internal.jooq.Statements.any;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_WORK;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.not;

import java.util.Collections;
import java.util.List;
import org.itsmkit.persistence.internal.schema.tables.ItsmWork;
import org.itsmkit.persistence.internal.store.DueWork;
import org.itsmkit.persistence.internal.store.LockingClaims;
import org.itsmkit.persistence.internal.store.NextWork;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Which items can be claimed: of these kinds, due, not set aside, and not held by anyone. */
final class DueWorkSql {

    private static final ItsmWork W = ITSM_WORK;

    static final List<Field<?>> ORDER = List.of(W.DUE_AT, W.TENANT_ID, W.ID);

    /** What an item is read from. */
    static final List<Field<?>> ITEM = List.of(W.TENANT_ID, W.ID, W.KIND, W.TICKET_ID, W.PAYLOAD, W.DUE_AT, W.ATTEMPTS);

    private DueWorkSql() {}

    /** Takes what {@link DueWork#bind} gives. */
    static Condition claimable() {
        return not(condition(W.IS_DEAD))
                .and(isOfKinds())
                .and(W.DUE_AT.le(any(W.DUE_AT)))
                .and(W.CLAIMED_UNTIL.isNull().or(W.CLAIMED_UNTIL.le(any(W.CLAIMED_UNTIL))));
    }

    private static Condition isOfKinds() {
        return W.KIND.in(Collections.nCopies(DueWork.KINDS, any(W.KIND)));
    }

    static String candidates(Statements statements) {
        return statements.text(
                DSL.select(ITEM).from(W).where(claimable()).orderBy(ORDER).limit(DSL.val(0)));
    }

    static String take(Statements statements) {
        Condition asSeen = DSL.and(ITEM.stream().<Condition>map(Statements::is).toList());
        return statements.text(DSL.update(W)
                .set(W.CLAIM_TOKEN, any(W.CLAIM_TOKEN))
                .set(W.CLAIMED_UNTIL, any(W.CLAIMED_UNTIL))
                .set(W.ATTEMPTS, any(W.ATTEMPTS))
                .where(asSeen, claimable()));
    }

    static LockingClaims.Words locking(Statements statements) {
        return new LockingClaims.Words(
                statements.text(DSL.select(ITEM)
                        .from(W)
                        .where(claimable())
                        .orderBy(ORDER)
                        .limit(DSL.val(0))
                        .forUpdate()
                        .skipLocked()),
                statements.text(DSL.update(W)
                        .set(W.CLAIM_TOKEN, any(W.CLAIM_TOKEN))
                        .set(W.CLAIMED_UNTIL, any(W.CLAIMED_UNTIL))
                        .set(W.ATTEMPTS, W.ATTEMPTS.plus(DSL.inline(1)))
                        .where(Statements.is(W.TENANT_ID), Statements.is(W.ID))));
    }

    static NextWork.Words next(Statements statements) {
        return new NextWork.Words(
                statements.text(DSL.select(W.DUE_AT)
                        .from(W)
                        .where(not(condition(W.IS_DEAD)), isOfKinds(), W.CLAIMED_UNTIL.isNull())
                        .orderBy(W.DUE_AT)
                        .limit(DSL.val(0))),
                statements.text(DSL.select(W.CLAIMED_UNTIL)
                        .from(W)
                        .where(W.CLAIMED_UNTIL.isNotNull(), not(condition(W.IS_DEAD)), isOfKinds())
                        .orderBy(W.CLAIMED_UNTIL)
                        .limit(DSL.val(0))));
    }
}
