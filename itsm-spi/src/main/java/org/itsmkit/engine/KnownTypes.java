package org.itsmkit.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.Calendars;
import org.itsmkit.spi.TypeSource;

/** Ticket types made ready for use, by tenant, key and version. A version never changes its meaning, so it is kept. */
final class KnownTypes {

    private static final int MOST = 10_000;

    private final TypeSource source;
    private final Calendars calendars;
    private final Cache<Key, KnownType> cache =
            Caffeine.newBuilder().maximumSize(MOST).build();

    KnownTypes(TypeSource source, Calendars calendars) {
        this.source = source;
        this.calendars = calendars;
    }

    /** The type that a ticket was opened under. */
    KnownType of(TenantId tenant, TypeRef ref) {
        return cache.get(
                new Key(tenant, ref),
                key -> new KnownType(source.find(tenant, ref)
                        .orElseThrow(() -> new IllegalStateException("The desk was built without ticket type " + ref
                                + ", and there are tickets of it. Add it to the desk's types."))));
    }

    /** The type under which new tickets of this key are opened. Its timers count by calendars that the desk has. */
    KnownType current(TenantId tenant, String key) {
        TicketType type = source.current(tenant, key)
                .orElseThrow(() -> new InvalidInput("type", "the key of a type that the desk was built with", key));
        type.requireCalendars(calendars);
        return of(tenant, type.ref());
    }

    /** What the tenant's types say of the indexed fields of this name: they may differ, and there may be none. */
    List<Field<?>> indexed(TenantId tenant, String name) {
        return source.all(tenant).stream()
                .flatMap(type -> type.schema().find(name).stream())
                .<Field<?>>map(field -> field)
                .filter(Field::isIndexed)
                .distinct()
                .toList();
    }

    /** What the tenant's types say of the fields of this name that their tickets have: they may differ, and there may be none. */
    List<Field<?>> named(TenantId tenant, String name) {
        return source.all(tenant).stream()
                .flatMap(type -> type.askable().find(name).stream())
                .<Field<?>>map(field -> field)
                .distinct()
                .toList();
    }

    private record Key(TenantId tenant, TypeRef ref) {}
}
