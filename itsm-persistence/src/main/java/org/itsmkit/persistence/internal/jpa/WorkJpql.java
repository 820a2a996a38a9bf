package org.itsmkit.persistence.internal.jpa;

import java.util.Collections;
import java.util.List;
import org.itsmkit.persistence.internal.store.DueWork;
import org.itsmkit.persistence.internal.store.LockingClaims;
import org.itsmkit.persistence.internal.store.NextWork;
import org.itsmkit.persistence.internal.store.OptimisticClaims;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.store.WorkClaims;
import org.itsmkit.persistence.internal.store.WorkRows;

/** What is to be done later, in JPQL. */
final class WorkJpql {

    static final List<String> ITEM_COLUMNS =
            List.of("tenant_id", "id", "kind", "ticket_id", "payload", "due_at", "attempts");

    private static final String ITEM = "w.tenantId, w.id, w.kind, w.ticketId, w.payload, w.dueAt, w.attempts";

    private static final String AS_SEEN = "w.tenantId = ? and w.id = ? and w.kind = ? and w.ticketId = ?"
            + " and w.payload = ? and w.dueAt = ? and w.attempts = ?";

    private static final String OF_KINDS =
            "w.isDead = false and w.kind in (" + String.join(", ", Collections.nCopies(DueWork.KINDS, "?")) + ')';

    private static final String CLAIMABLE =
            OF_KINDS + " and w.dueAt <= ? and (w.claimedUntil is null or w.claimedUntil <= ?)";

    /** A null is written so because EclipseLink sends PostgreSQL one of type text, which is no UUID. */
    private static final String FREE = "w.claimToken = nullif(w.claimToken, w.claimToken), w.claimedUntil = null";

    private static final String BY_CLAIM = " where w.tenantId = ? and w.id = ? and w.claimToken = ?";

    private static final String CANDIDATES =
            "select " + ITEM + " from ItsmWork w where " + CLAIMABLE + " order by w.dueAt, w.tenantId, w.id";

    private final Dialect dialect;
    private final String tables;

    /** @param tables what the names of tables begin with */
    WorkJpql(Dialect dialect, String tables) {
        this.dialect = dialect;
        this.tables = tables;
    }

    private String said(String jpql) {
        return dialect.said(jpql, tables);
    }

    /** Passing over what others have locked is nothing that JPQL can ask for. */
    WorkClaims claims(Runner runner) {
        return dialect.isSql()
                ? new LockingClaims(
                        new LockingClaims.Words(
                                said(CANDIDATES + " for update skip locked"),
                                said("update ItsmWork w set w.claimToken = ?, w.claimedUntil = ?,"
                                        + " w.attempts = w.attempts + 1 where w.tenantId = ? and w.id = ?")),
                        runner)
                : new OptimisticClaims(
                        new OptimisticClaims.Words(
                                said(CANDIDATES),
                                said("update ItsmWork w set w.claimToken = ?, w.claimedUntil = ?, w.attempts = ? where "
                                        + AS_SEEN + " and " + CLAIMABLE)),
                        runner);
    }

    NextWork.Words next() {
        return new NextWork.Words(
                said("select w.dueAt from ItsmWork w where " + OF_KINDS
                        + " and w.claimedUntil is null order by w.dueAt"),
                said("select w.claimedUntil from ItsmWork w where " + OF_KINDS
                        + " and w.claimedUntil is not null order by w.claimedUntil"));
    }

    WorkRows.Words words(String put) {
        return new WorkRows.Words(
                put,
                said("update ItsmWork w set w.claimToken = ?, w.claimedUntil = ?, w.attempts = w.attempts + 1"
                        + " where w.tenantId = ? and w.id = ? and " + CLAIMABLE),
                said("select " + ITEM + " from ItsmWork w" + BY_CLAIM),
                said("delete from ItsmWork w" + BY_CLAIM),
                said("update ItsmWork w set w.dueAt = ?, w.error = ?, " + FREE + BY_CLAIM),
                said("update ItsmWork w set w.deadSince = ?, w.error = ?, w.isDead = true, " + FREE + BY_CLAIM),
                said("update ItsmWork w set w.dueAt = ?, w.isDead = false, w.attempts = 0, w.deadSince = null"
                        + " where w.tenantId = ? and w.id = ? and w.isDead = true"),
                dead(""),
                dead(" and " + dialect.ordered("w.id") + " > " + dialect.ordered("?")));
    }

    private String dead(String behind) {
        return said("select " + ITEM + ", w.error, w.deadSince from ItsmWork w"
                + " where w.tenantId = ? and w.isDead = true" + behind + " order by " + dialect.ordered("w.id"));
    }
}
