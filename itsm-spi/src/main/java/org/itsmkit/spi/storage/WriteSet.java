package org.itsmkit.spi.storage;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.itsmkit.domain.TenantId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The whole of what a commit has to do: a store applies all of it or nothing.
 *
 * @param tenant whose it is
 * @param tickets what changes, one write a ticket, in the order of ids; one ticket, or two that are linked or merged
 * @param reliedOn tickets that must not have changed; one that is written too is meant as it was before
 * @param command that a command was executed, or null when it has no id
 * @param work what is to be done later; an item with the id of a present one takes its place, and ends a claim on it
 */
public record WriteSet(
        TenantId tenant,
        List<TicketWrite> tickets,
        List<ReliedOn> reliedOn,
        @Nullable CommandRecord command,
        List<WorkItem> work) {

    public WriteSet {
        tickets = tickets.stream()
                .sorted(Comparator.comparing(write -> write.after().ticket().id()))
                .toList();
        reliedOn = List.copyOf(reliedOn);
        work = List.copyOf(work);
        requireEachOnce(
                "tickets",
                tickets,
                write -> write.after().ticket().tenant(),
                write -> write.after().ticket().id(),
                tenant);
        requireEachOnce("work", work, WorkItem::tenant, WorkItem::id, tenant);
    }

    private static <T> void requireEachOnce(
            String what, List<T> items, Function<T, TenantId> owner, Function<T, Object> id, TenantId tenant) {
        Set<Object> seen = new HashSet<>();
        for (T item : items) {
            if (!owner.apply(item).equals(tenant) || !seen.add(id.apply(item))) {
                String found = id.apply(item) + " of " + owner.apply(item);
                throw new InvalidInput("writes." + what, "each once, all of tenant " + tenant, found);
            }
        }
    }
}
