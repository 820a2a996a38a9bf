package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.Statements.any;
import static org.itsmkit.persistence.internal.Statements.is;
import static org.itsmkit.persistence.internal.Statements.row;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_WORK;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.internal.schema.tables.ItsmWork;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What is to be done later, and what becomes of it. Claims are made by {@link WorkClaims}. */
final class WorkRows {

    private static final ItsmWork W = ITSM_WORK;
    private static final int MOST_CHARACTERS = 200;

    private final Jdbc jdbc;
    private final Dialect dialect;
    private final String put;
    private final String claim;
    private final String claimed;
    private final String done;
    private final String retry;
    private final String bury;
    private final String revive;
    private final String firstDead;
    private final String nextDead;

    WorkRows(Statements statements, Jdbc jdbc) {
        this.jdbc = jdbc;
        dialect = statements.dialect();
        Map<Field<?>, Field<?>> item = row(W.TENANT_ID, W.ID, W.KIND, W.TICKET_ID, W.PAYLOAD, W.DUE_AT, W.ATTEMPTS);
        item.put(W.IS_DEAD, inline(false));
        for (Field<?> column : List.of(W.CLAIM_TOKEN, W.CLAIMED_UNTIL, W.ERROR, W.DEAD_SINCE)) {
            item.put(column, inline(null, column));
        }
        put = statements.text(dialect.upsert(W, item, List.of(W.TENANT_ID, W.ID)));
        claim = statements.text(DSL.update(W)
                .set(W.CLAIM_TOKEN, any(W.CLAIM_TOKEN))
                .set(W.CLAIMED_UNTIL, any(W.CLAIMED_UNTIL))
                .set(W.ATTEMPTS, W.ATTEMPTS.plus(inline(1)))
                .where(is(W.TENANT_ID), is(W.ID), DueWork.claimable()));
        claimed = statements.text(DSL.select(ITEM).from(W).where(is(W.TENANT_ID), is(W.ID), is(W.CLAIM_TOKEN)));
        done = statements.text(DSL.deleteFrom(W).where(is(W.TENANT_ID), is(W.ID), is(W.CLAIM_TOKEN)));
        retry = statements.text(DSL.update(W)
                .set(W.DUE_AT, any(W.DUE_AT))
                .set(W.ERROR, any(W.ERROR))
                .set(W.CLAIM_TOKEN, inline(null, W.CLAIM_TOKEN))
                .set(W.CLAIMED_UNTIL, inline(null, W.CLAIMED_UNTIL))
                .where(is(W.TENANT_ID), is(W.ID), is(W.CLAIM_TOKEN)));
        bury = statements.text(DSL.update(W)
                .set(W.DEAD_SINCE, any(W.DEAD_SINCE))
                .set(W.ERROR, any(W.ERROR))
                .set(W.IS_DEAD, inline(true))
                .set(W.CLAIM_TOKEN, inline(null, W.CLAIM_TOKEN))
                .set(W.CLAIMED_UNTIL, inline(null, W.CLAIMED_UNTIL))
                .where(is(W.TENANT_ID), is(W.ID), is(W.CLAIM_TOKEN)));
        revive = statements.text(DSL.update(W)
                .set(W.DUE_AT, any(W.DUE_AT))
                .set(W.IS_DEAD, inline(false))
                .set(W.ATTEMPTS, inline(0))
                .set(W.DEAD_SINCE, inline(null, W.DEAD_SINCE))
                .where(is(W.TENANT_ID), is(W.ID), condition(W.IS_DEAD)));
        firstDead = dead(statements, false);
        nextDead = dead(statements, true);
    }

    private String dead(Statements statements, boolean behind) {
        Field<?> order = dialect.ordered(W.ID);
        List<Field<?>> columns = new ArrayList<>(ITEM);
        columns.addAll(List.of(W.ERROR, W.DEAD_SINCE));
        return statements.text(DSL.select(columns)
                .from(W)
                .where(is(W.TENANT_ID), condition(W.IS_DEAD), behind ? greaterThanAny(order) : DSL.noCondition())
                .orderBy(order)
                .limit(DSL.val(0)));
    }

    private static <T> Condition greaterThanAny(Field<T> field) {
        return field.gt(any(field));
    }

    /** What an item is read from, in the order of {@link #item}. */
    static final List<Field<?>> ITEM = List.of(W.TENANT_ID, W.ID, W.KIND, W.TICKET_ID, W.PAYLOAD, W.DUE_AT, W.ATTEMPTS);

    static WorkItem item(RowReader row) throws SQLException {
        return new WorkItem(
                TenantId.of(row.text()),
                row.text(),
                WorkKind.valueOf(row.text()),
                row.ticketId(),
                row.text(),
                row.instant(),
                row.small());
    }

    static void check(WorkItem item) {
        Texts.check("work.id", item.id(), MOST_CHARACTERS);
        Texts.check("work.payload", item.payload());
        Micros.of("work.dueAt", item.dueAt());
    }

    /** In the order of ids, so that two writers never wait for each other. */
    void put(List<WorkItem> items) {
        List<WorkItem> sorted = items.size() < 2
                ? items
                : items.stream().sorted(Comparator.comparing(WorkItem::id)).toList();
        jdbc.batch(put, sorted, WorkRows::bindItem);
    }

    /** Gives {@link #ITEM} its values. */
    static void bindItem(Binder to, WorkItem item) throws SQLException {
        to.text(item.tenant().value())
                .text(item.id())
                .text(item.kind().name())
                .uuid(item.ticket().value())
                .text(item.payload())
                .number(Micros.of("work.dueAt", item.dueAt()))
                .small(item.attempts());
    }

    /** In the open transaction, so that what is read is what was claimed. */
    Optional<ClaimedWork> claim(TenantId tenant, String id, Instant now, Instant until) {
        Texts.check("work.id", id);
        long lease = Micros.of("lease", until);
        UUID token = UUID.randomUUID();
        int taken = jdbc.update(claim, to -> {
            to.uuid(token).number(lease).text(tenant.value()).text(id);
            DueWork.bind(to, EnumSet.allOf(WorkKind.class), now);
        });
        return taken == 0
                ? Optional.empty()
                : jdbc.first(
                        claimed,
                        to -> to.text(tenant.value()).text(id).uuid(token),
                        row -> new ClaimedWork(item(new RowReader(row)), token.toString()));
    }

    boolean done(ClaimedWork claim) {
        return jdbc.update(done, to -> bind(to, claim)) == 1;
    }

    boolean retry(ClaimedWork claim, Instant at, String error) {
        return settle(retry, claim, at, error);
    }

    boolean bury(ClaimedWork claim, Instant at, String error) {
        return settle(bury, claim, at, error);
    }

    private boolean settle(String sql, ClaimedWork claim, Instant at, String error) {
        long micros = Micros.of("at", at);
        return jdbc.update(sql, to -> {
                    to.number(micros).text(Texts.tolerant(error));
                    bind(to, claim);
                })
                == 1;
    }

    private static void bind(Binder to, ClaimedWork claim) throws SQLException {
        to.text(claim.item().tenant().value()).text(claim.item().id()).uuid(UUID.fromString(claim.token()));
    }

    boolean revive(TenantId tenant, String id, Instant at) {
        Texts.check("work.id", id);
        long micros = Micros.of("at", at);
        return jdbc.update(revive, to -> to.number(micros).text(tenant.value()).text(id)) == 1;
    }

    Page<DeadWork> dead(TenantId tenant, @Nullable String cursor, int limit) {
        Checks.limit(limit);
        String after = cursor == null ? null : Cursors.read(cursor, 1).text(0);
        List<DeadWork> found = jdbc.list(
                after == null ? firstDead : nextDead,
                to -> {
                    to.text(tenant.value());
                    if (after != null) {
                        to.any(dialect.orderedValue(after));
                    }
                    to.small(limit + 1);
                },
                row -> {
                    RowReader values = new RowReader(row);
                    return new DeadWork(item(values), values.text(), values.instant());
                });
        return Cursors.page(found, limit, last -> Cursors.write(last.item().id()));
    }
}
