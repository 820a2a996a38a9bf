package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.schema.Tables.ITSM_WORK;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.not;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.persistence.internal.schema.tables.ItsmWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.jooq.impl.DSL;

/** When there is something to do next. */
final class NextWork {

    private static final ItsmWork W = ITSM_WORK;

    private final Jdbc jdbc;
    private final String free;
    private final String held;

    NextWork(Statements statements, Jdbc jdbc) {
        this.jdbc = jdbc;
        free = statements.text(DSL.select(W.DUE_AT)
                .from(W)
                .where(not(condition(W.IS_DEAD)), DueWork.isOfKinds(), W.CLAIMED_UNTIL.isNull())
                .orderBy(W.DUE_AT)
                .limit(DSL.inline(1)));
        held = statements.text(DSL.select(W.CLAIMED_UNTIL)
                .from(W)
                .where(W.CLAIMED_UNTIL.isNotNull(), not(condition(W.IS_DEAD)), DueWork.isOfKinds())
                .orderBy(W.CLAIMED_UNTIL)
                .limit(DSL.inline(1)));
    }

    Optional<Instant> of(Set<WorkKind> kinds) {
        return Stream.of(free, held)
                .map(sql -> jdbc.first(sql, to -> DueWork.bindKinds(to, kinds), row -> row.getLong(1)))
                .flatMap(Optional::stream)
                .map(Micros::instant)
                .min(Instant::compareTo)
                .filter(at -> at.isBefore(WorkItem.NEVER));
    }
}
