package org.itsmkit.spi.memory;

import static org.itsmkit.spi.broken.Broken.by;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.tck.Rule;
import org.jspecify.annotations.Nullable;

/** Stores that find other tickets than those about a configuration item, or than those that wait for somebody. */
final class BrokenItems {

    private BrokenItems() {}

    static Stream<Broken<Supplier<Storage>>> all() {
        return Stream.of(
                by("a search ignores the configuration item", IgnoresItem::new, Rule.AFFECTED),
                by("a count ignores the configuration item", CountsAll::new, Rule.AFFECTED),
                by("whatever was named counts as affected, for ever", EverNamed::new, Rule.AFFECTED),
                by("a search ignores who is waited for", IgnoresPerson::new, Rule.AWAITING),
                by("a count ignores who is waited for", CountsForAll::new, Rule.AWAITING));
    }

    private static TicketQuery asking(TicketQuery query, @Nullable CiId item) {
        return new TicketQuery(
                query.tenant(),
                query.readers(),
                query.where(),
                item,
                query.awaiting(),
                query.sort(),
                query.cursor(),
                query.limit());
    }

    private static TicketQuery forAnybody(TicketQuery query) {
        return new TicketQuery(
                query.tenant(),
                query.readers(),
                query.where(),
                query.affecting(),
                null,
                query.sort(),
                query.cursor(),
                query.limit());
    }

    private static final class IgnoresPerson extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            return super.search(forAnybody(query));
        }
    }

    private static final class CountsForAll extends ForwardingStorage {
        @Override
        public long count(TicketQuery query) {
            return super.count(forAnybody(query));
        }
    }

    private static final class IgnoresItem extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            return super.search(asking(query, null));
        }
    }

    private static final class CountsAll extends ForwardingStorage {
        @Override
        public long count(TicketQuery query) {
            return super.count(asking(query, null));
        }
    }

    /** An index that nothing is ever taken out of. */
    private static final class EverNamed extends ForwardingStorage {
        private final Map<CiId, Set<TicketId>> named = new HashMap<>();

        @Override
        public void commit(WriteSet writes) {
            super.commit(writes);
            for (TicketWrite write : writes.tickets()) {
                write.after()
                        .ticket()
                        .items()
                        .asMap()
                        .keySet()
                        .forEach(item -> named.computeIfAbsent(item, key -> new HashSet<>())
                                .add(write.after().ticket().id()));
            }
        }

        @Override
        public Page<TicketRow> search(TicketQuery query) {
            CiId item = query.affecting();
            if (item == null) {
                return super.search(query);
            }
            List<TicketRow> found = super.search(asking(query, null)).items().stream()
                    .filter(row -> named.getOrDefault(item, Set.of()).contains(row.id()))
                    .toList();
            return Page.last(found);
        }
    }
}
