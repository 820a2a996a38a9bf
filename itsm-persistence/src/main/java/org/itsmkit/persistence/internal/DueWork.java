package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.Statements.any;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_WORK;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.not;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itsmkit.persistence.internal.schema.tables.ItsmWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.jooq.Condition;
import org.jooq.Field;

/** Which items can be claimed: of these kinds, due, not set aside, and not held by anyone. */
final class DueWork {

    private static final ItsmWork W = ITSM_WORK;

    static final List<Field<?>> ORDER = List.of(W.DUE_AT, W.TENANT_ID, W.ID);

    private DueWork() {}

    /** Takes as many kinds as there are, the last repeated; then now, twice. See {@link #bind}. */
    static Condition claimable() {
        return not(condition(W.IS_DEAD))
                .and(isOfKinds())
                .and(W.DUE_AT.le(any(W.DUE_AT)))
                .and(W.CLAIMED_UNTIL.isNull().or(W.CLAIMED_UNTIL.le(any(W.CLAIMED_UNTIL))));
    }

    static void bind(Binder to, Set<WorkKind> kinds, Instant now) throws SQLException {
        long micros = Math.min(Micros.saturated(now), Micros.saturated(WorkItem.NEVER) - 1);
        bindKinds(to, kinds);
        to.number(micros).number(micros);
    }

    static Condition isOfKinds() {
        List<Field<String>> places = new ArrayList<>();
        for (int i = 0; i < WorkKind.values().length; i++) {
            places.add(any(W.KIND));
        }
        return W.KIND.in(places);
    }

    static void bindKinds(Binder to, Set<WorkKind> kinds) throws SQLException {
        List<WorkKind> asked = List.copyOf(kinds);
        for (int i = 0; i < WorkKind.values().length; i++) {
            to.text(asked.get(Math.min(i, asked.size() - 1)).name());
        }
    }
}
