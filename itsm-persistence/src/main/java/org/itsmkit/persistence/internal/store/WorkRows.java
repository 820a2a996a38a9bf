package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.internal.values.Binder;
import org.itsmkit.persistence.internal.values.Checks;
import org.itsmkit.persistence.internal.values.Cursors;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.jspecify.annotations.Nullable;

/** What is to be done later, and what becomes of it. Claims are made by {@link WorkClaims}. */
public final class WorkRows {

    private static final int MOST_CHARACTERS = 200;

    private final Words words;
    private final Runner runner;

    /**
     * An item is tenant, id, kind, ticket, payload, due, attempts. A claim is tenant, id, token.
     *
     * @param put an item; replaces what is there, and is neither claimed nor set aside
     * @param claim token and end of lease by tenant and id, when it is claimable; see {@link DueWork#bind}
     * @param claimed item by claim
     * @param done takes away by claim
     * @param retry due and error by claim, which ends
     * @param bury instant and error by claim, which ends
     * @param revive due by tenant and id, when it was set aside
     * @param firstDead item, error and instant of what was set aside, by tenant, in the order of ids, limited
     * @param nextDead the same behind an id
     */
    public record Words(
            String put,
            String claim,
            String claimed,
            String done,
            String retry,
            String bury,
            String revive,
            String firstDead,
            String nextDead) {}

    WorkRows(Words words, Runner runner) {
        this.words = words;
        this.runner = runner;
    }

    public static WorkItem item(RowReader row) {
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
        runner.batch(words.put, sorted, WorkRows::bindItem);
    }

    /** Gives an item's columns their values. */
    public static void bindItem(Binder to, WorkItem item) {
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
        int taken = runner.update(words.claim, to -> {
            to.uuid(token).number(lease).text(tenant.value()).text(id);
            DueWork.bind(to, EnumSet.allOf(WorkKind.class), now);
        });
        return taken == 0
                ? Optional.empty()
                : runner.first(
                        words.claimed,
                        to -> to.text(tenant.value()).text(id).uuid(token),
                        row -> new ClaimedWork(item(row), token.toString()));
    }

    boolean done(ClaimedWork claim) {
        return runner.update(words.done, to -> bind(to, claim)) == 1;
    }

    boolean retry(ClaimedWork claim, Instant at, String error) {
        return settle(words.retry, claim, at, error);
    }

    boolean bury(ClaimedWork claim, Instant at, String error) {
        return settle(words.bury, claim, at, error);
    }

    private boolean settle(String sql, ClaimedWork claim, Instant at, String error) {
        long micros = Micros.of("at", at);
        return runner.update(sql, to -> {
                    to.number(micros).text(Texts.tolerant(error));
                    bind(to, claim);
                })
                == 1;
    }

    private static void bind(Binder to, ClaimedWork claim) {
        to.text(claim.item().tenant().value()).text(claim.item().id()).uuid(UUID.fromString(claim.token()));
    }

    boolean revive(TenantId tenant, String id, Instant at) {
        Texts.check("work.id", id);
        long micros = Micros.of("at", at);
        return runner.update(
                        words.revive,
                        to -> to.number(micros).text(tenant.value()).text(id))
                == 1;
    }

    Page<DeadWork> dead(TenantId tenant, @Nullable String cursor, int limit) {
        Checks.limit(limit);
        String after = cursor == null ? null : Cursors.read(cursor, 1).text(0);
        List<DeadWork> found = runner.list(
                after == null ? words.firstDead : words.nextDead,
                to -> {
                    to.text(tenant.value());
                    if (after != null) {
                        to.text(after);
                    }
                    to.limit(limit + 1);
                },
                row -> new DeadWork(item(row), row.text(), row.instant()));
        return Cursors.page(found, limit, last -> Cursors.write(last.item().id()));
    }
}
