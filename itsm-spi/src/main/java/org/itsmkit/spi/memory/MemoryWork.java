package org.itsmkit.spi.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.document.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done later: by kind a queue of what waits and one of what is claimed, so that a claim costs what it takes
 * and not what waits. An item that is never due is not kept. Guarded by the store's lock.
 */
final class MemoryWork {

    private static final Comparator<String> BY_ID = FieldType.TEXT.order();

    /** @param since when it may be taken: due, or the end of its lease */
    private record Entry(
            WorkItem item, Instant since, @Nullable String token) {
        static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::since)
                .thenComparing(entry -> entry.item().tenant())
                .thenComparing(entry -> entry.item().id(), BY_ID);
        static final Comparator<Entry> BY_DUE =
                Comparator.comparing((Entry entry) -> entry.item().dueAt()).thenComparing(BY_TIME);
    }

    /** One tenant's items by id, the living and the dead. */
    private static final class OfTenant {
        final Map<String, Entry> living = new HashMap<>();
        final NavigableMap<String, DeadWork> dead = new TreeMap<>(BY_ID);
    }

    private final Map<TenantId, OfTenant> tenants = new HashMap<>();
    private final Map<WorkKind, NavigableSet<Entry>> waiting = new EnumMap<>(WorkKind.class);
    private final Map<WorkKind, NavigableSet<Entry>> claimed = new EnumMap<>(WorkKind.class);
    private long claims;

    MemoryWork() {
        for (WorkKind kind : WorkKind.values()) {
            waiting.put(kind, new TreeSet<>(Entry.BY_TIME));
            claimed.put(kind, new TreeSet<>(Entry.BY_TIME));
        }
    }

    /** Takes the place of an item of the same id, whatever became of that. */
    void put(WorkItem item) {
        OfTenant tenant = of(item.tenant());
        tenant.dead.remove(item.id());
        remove(tenant, item.id());
        if (item.dueAt().isBefore(WorkItem.NEVER)) {
            add(tenant, new Entry(item, item.dueAt(), null));
        }
    }

    List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Instant until, int limit) {
        List<Entry> chosen = kinds.stream()
                .flatMap(kind -> Stream.concat(
                        queue(waiting, kind).stream()
                                .takeWhile(entry -> !entry.since().isAfter(now))
                                .limit(limit),
                        queue(claimed, kind).stream()
                                .takeWhile(entry -> !entry.since().isAfter(now))))
                .sorted(Entry.BY_DUE)
                .limit(limit)
                .toList();
        return chosen.stream().map(entry -> claim(entry.item(), until)).toList();
    }

    Optional<ClaimedWork> claim(TenantId tenant, String id, Instant now, Instant until) {
        return Optional.ofNullable(tenants.get(tenant))
                .map(known -> known.living.get(id))
                .filter(entry -> !entry.since().isAfter(now))
                .map(entry -> claim(entry.item(), until));
    }

    private ClaimedWork claim(WorkItem item, Instant until) {
        String token = Long.toString(++claims);
        WorkItem counted = new WorkItem(
                item.tenant(),
                item.id(),
                item.kind(),
                item.ticket(),
                item.payload(),
                item.dueAt(),
                item.attempts() + 1);
        OfTenant tenant = of(item.tenant());
        remove(tenant, item.id());
        add(tenant, new Entry(counted, until.truncatedTo(ChronoUnit.MICROS), token));
        return new ClaimedWork(counted, token);
    }

    boolean done(ClaimedWork claim) {
        return settle(claim) != null;
    }

    boolean retry(ClaimedWork claim, Instant at) {
        WorkItem item = settle(claim);
        if (item != null) {
            put(due(item, at, item.attempts()));
        }
        return item != null;
    }

    boolean bury(ClaimedWork claim, Instant at, String error) {
        WorkItem item = settle(claim);
        if (item != null) {
            of(item.tenant()).dead.put(item.id(), new DeadWork(item, error, at.truncatedTo(ChronoUnit.MICROS)));
        }
        return item != null;
    }

    boolean revive(TenantId tenant, String id, Instant at) {
        DeadWork found = of(tenant).dead.get(id);
        if (found != null) {
            put(due(found.item(), at, 0));
        }
        return found != null;
    }

    Page<DeadWork> dead(TenantId tenant, @Nullable String cursor, int limit) {
        OfTenant found = tenants.getOrDefault(tenant, new OfTenant());
        NavigableMap<String, DeadWork> behind =
                cursor == null ? found.dead : found.dead.tailMap(Cursors.work(cursor), false);
        List<DeadWork> rest = behind.values().stream().limit(limit + 1L).toList();
        return Cursors.page(rest, limit, dead -> Cursors.afterWork(dead.item().id()));
    }

    Optional<Instant> next(Set<WorkKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> Stream.of(queue(waiting, kind), queue(claimed, kind)))
                .filter(queue -> !queue.isEmpty())
                .map(queue -> queue.first().since())
                .min(Comparator.naturalOrder());
    }

    /** Ends the claim and takes the item out; null when the claim does not hold. */
    private @Nullable WorkItem settle(ClaimedWork claim) {
        OfTenant tenant = of(claim.item().tenant());
        Entry entry = tenant.living.get(claim.item().id());
        if (entry == null || !claim.token().equals(entry.token())) {
            return null;
        }
        remove(tenant, claim.item().id());
        return entry.item();
    }

    private static WorkItem due(WorkItem item, Instant at, int attempts) {
        return new WorkItem(item.tenant(), item.id(), item.kind(), item.ticket(), item.payload(), at, attempts);
    }

    private void add(OfTenant tenant, Entry entry) {
        tenant.living.put(entry.item().id(), entry);
        queue(entry.token() == null ? waiting : claimed, entry.item().kind()).add(entry);
    }

    private void remove(OfTenant tenant, String id) {
        Entry entry = tenant.living.remove(id);
        if (entry != null) {
            queue(entry.token() == null ? waiting : claimed, entry.item().kind())
                    .remove(entry);
        }
    }

    private OfTenant of(TenantId tenant) {
        return tenants.computeIfAbsent(tenant, id -> new OfTenant());
    }

    private static NavigableSet<Entry> queue(Map<WorkKind, NavigableSet<Entry>> queues, WorkKind kind) {
        return queues.getOrDefault(kind, new TreeSet<>(Entry.BY_TIME));
    }
}
