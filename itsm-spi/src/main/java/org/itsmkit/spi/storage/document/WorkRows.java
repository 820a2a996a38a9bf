package org.itsmkit.spi.storage.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.document.KeyValues.Reading;
import org.itsmkit.spi.storage.document.KeyValues.Writing;
import org.itsmkit.spi.storage.document.Prefix.Row;
import org.jspecify.annotations.Nullable;

/**
 * Work, by id, and two queues by time across tenants: of what waits and of what is claimed, so that a claim looks at no more
 * than it takes. An item that is never due is not kept.
 */
final class WorkRows {

    private static final String CLAIMS = "claims";
    private static final Instant YEAR_ONE = Instant.parse("0001-01-01T00:00:00Z");

    private static final Comparator<WorkRecord> LONGEST_DUE = Comparator.comparing(
                    (WorkRecord work) -> work.item().dueAt())
            .thenComparing(work -> work.item().tenant().value())
            .thenComparing(work -> work.item().id(), FieldType.TEXT.order());

    private WorkRows() {}

    static void put(Writing map, WorkItem item) {
        map.remove(dead(item.tenant()).key(item.id()));
        remove(map, item.tenant(), item.id());
        if (item.dueAt().isBefore(WorkItem.NEVER)) {
            add(map, WorkRecord.waiting(item));
        }
    }

    static List<ClaimedWork> claim(Writing map, Set<WorkKind> kinds, Instant now, Instant leaseEnd, int limit) {
        List<WorkRecord> free = new ArrayList<>();
        for (WorkKind kind : kinds) {
            upTo(map, waiting(kind), now).limit(limit).forEach(free::add);
            upTo(map, held(kind), now).forEach(free::add);
        }
        free.sort(LONGEST_DUE);
        return free.stream()
                .limit(limit)
                .map(work -> claim(map, work, leaseEnd))
                .toList();
    }

    static Optional<ClaimedWork> claim(Writing map, TenantId tenant, String id, Instant now, Instant leaseEnd) {
        WorkRecord work = find(map, tenant, id);
        return work == null || !work.isFree(now) ? Optional.empty() : Optional.of(claim(map, work, leaseEnd));
    }

    static boolean done(Writing map, ClaimedWork claim) {
        return settle(map, claim) != null;
    }

    static boolean retry(Writing map, ClaimedWork claim, Instant at) {
        WorkRecord work = settle(map, claim);
        if (work != null) {
            put(map, work.retried(at).item());
        }
        return work != null;
    }

    static boolean bury(Writing map, ClaimedWork claim, Instant at, String error) {
        WorkRecord work = settle(map, claim);
        if (work != null) {
            WorkItem item = work.item();
            map.put(dead(item.tenant()).key(item.id()), work.buried(at, error).text());
        }
        return work != null;
    }

    static boolean revive(Writing map, TenantId tenant, String id, Instant at) {
        String text = map.get(dead(tenant).key(id));
        if (text != null) {
            put(map, WorkRecord.parse(tenant, id, text).revived(at).item());
        }
        return text != null;
    }

    static Page<DeadWork> dead(Reading map, TenantId tenant, @Nullable String cursor, int limit) {
        Prefix dead = dead(tenant);
        Stream<Row> rows = cursor == null ? dead.rows(map) : dead.behind(map, Cursors.work(cursor));
        List<DeadWork> found = rows.limit(limit + 1L)
                .map(row -> WorkRecord.parse(tenant, row.key(), row.value()).dead())
                .toList();
        return Cursors.page(found, limit, work -> Cursors.afterWork(work.item().id()));
    }

    static Optional<Instant> next(Reading map, Set<WorkKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> Stream.of(waiting(kind), held(kind)))
                .flatMap(queue -> queue.rows(map).limit(1))
                .map(row -> find(map, row).since())
                .min(Comparator.naturalOrder());
    }

    private static ClaimedWork claim(Writing map, WorkRecord work, Instant leaseEnd) {
        String last = map.get(CLAIMS);
        String token = Long.toString(last == null ? 1 : Long.parseLong(last) + 1);
        map.put(CLAIMS, token);
        WorkRecord claimed = work.claimed(token, leaseEnd);
        remove(map, work.item().tenant(), work.item().id());
        add(map, claimed);
        return claimed.claim();
    }

    /** Ends the claim and takes the item out; null when the claim does not hold. */
    private static @Nullable WorkRecord settle(Writing map, ClaimedWork claim) {
        WorkItem item = claim.item();
        WorkRecord work = find(map, item.tenant(), item.id());
        if (work == null || !work.isHeldBy(claim)) {
            return null;
        }
        remove(map, item.tenant(), item.id());
        return work;
    }

    private static void add(Writing map, WorkRecord work) {
        WorkItem item = work.item();
        map.put(living(item.tenant()).key(item.id()), work.text());
        map.put(place(work), "");
    }

    private static void remove(Writing map, TenantId tenant, String id) {
        WorkRecord work = find(map, tenant, id);
        if (work != null) {
            map.remove(living(tenant).key(id));
            map.remove(place(work));
        }
    }

    private static Stream<WorkRecord> upTo(Reading map, Prefix queue, Instant now) {
        // Queues are changed while what was found is claimed, so the rows are read before.
        String end = time(now) + "0";
        return queue.rows(map).takeWhile(row -> row.key().compareTo(end) < 0).map(row -> find(map, row));
    }

    private static WorkRecord find(Reading map, Row inQueue) {
        String[] parts = inQueue.key().split("/", 3);
        WorkRecord work = find(map, TenantId.of(parts[1]), parts[2]);
        if (work == null) {
            throw new IllegalStateException("a queue names work that is not there: " + inQueue.key());
        }
        return work;
    }

    private static @Nullable WorkRecord find(Reading map, TenantId tenant, String id) {
        String text = map.get(living(tenant).key(id));
        return text == null ? null : WorkRecord.parse(tenant, id, text);
    }

    /** Its place in its queue: by time, then tenant and id. */
    private static String place(WorkRecord work) {
        WorkItem item = work.item();
        Prefix queue = work.token() == null ? waiting(item.kind()) : held(item.kind());
        return queue.then(time(work.since())).then(item.tenant().value()).key(item.id());
    }

    /** Microseconds since the year 1: 18 digits for every instant that is kept. */
    static String time(Instant at) {
        Duration since = Duration.between(YEAR_ONE, at);
        long micros = since.isNegative() ? 0 : since.getSeconds() * 1_000_000 + since.getNano() / 1_000;
        return String.format(Locale.ROOT, "%018d", micros);
    }

    private static Prefix living(TenantId tenant) {
        return Prefix.of("work", tenant);
    }

    private static Prefix dead(TenantId tenant) {
        return Prefix.of("dead", tenant);
    }

    private static Prefix waiting(WorkKind kind) {
        return new Prefix("due/" + kind + "/");
    }

    private static Prefix held(WorkKind kind) {
        return new Prefix("held/" + kind + "/");
    }
}
