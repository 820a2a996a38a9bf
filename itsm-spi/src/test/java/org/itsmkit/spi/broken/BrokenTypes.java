package org.itsmkit.spi.broken;

import static org.itsmkit.spi.broken.Broken.by;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.TypeSource;
import org.itsmkit.tck.Rule;

/** Sources of types that are broken in one place each. */
final class BrokenTypes {

    private BrokenTypes() {}

    /** What they are made from. */
    static Broken<Function<Map<TenantId, List<TicketType>>, TypeSource>> base() {
        return by("nothing is broken", TypesByTenant::new);
    }

    static Stream<Broken<Function<Map<TenantId, List<TicketType>>, TypeSource>>> all() {
        return Stream.of(
                by("only the newest version is kept", OnlyNewest::new, Rule.TYPES_FOUND),
                by("labels are not kept", Unlabelled::new, Rule.TYPES_FOUND),
                by("an unknown version is the newest", NewestInstead::new, Rule.TYPES_ABSENT),
                by("an unknown version is an error", VersionThrows::new, Rule.TYPES_ABSENT),
                by("a key that is none is an error", KeyThrows::new, Rule.TYPES_ABSENT),
                by("keys are compared without case", Caseless::new, Rule.TYPES_ABSENT),
                by("the newest is not found yet", NotFoundYet::new, Rule.TYPES_CURRENT),
                by("new tickets are all of one type", OneType::new, Rule.TYPES_CURRENT),
                by("a type is renamed while it is used", Renamed::new, Rule.TYPES_STEADY),
                by("types are found in every tenant", SharedFind::new, Rule.TYPES_TENANTS),
                by("the newest is of any tenant", SharedCurrent::new, Rule.TYPES_TENANTS),
                by("those that were replaced are not listed", NewestListed::new, Rule.TYPES_ALL),
                by("types of every tenant are listed", AllListed::new, Rule.TYPES_ALL),
                by("two threads share one query", OneQuery::new, Rule.TYPES_THREADS));
    }

    private static TicketType relabelled(TicketType type, String label) {
        return TicketType.named(type.key())
                .version(type.ref().version())
                .labelled(label)
                .numbered(type.numberPrefix())
                .confidentiality(type.confidentiality())
                .roles(type.roles().toArray(Role[]::new))
                .workflow(type.workflow())
                .build();
    }

    private static final class OnlyNewest extends TypesByTenant {
        OnlyNewest(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> find(TenantId tenant, TypeRef ref) {
            return current(tenant, ref.key()).filter(type -> type.ref().equals(ref));
        }
    }

    private static final class Unlabelled extends TypesByTenant {
        Unlabelled(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> find(TenantId tenant, TypeRef ref) {
            return super.find(tenant, ref).map(type -> relabelled(type, type.key()));
        }
    }

    private static final class NewestInstead extends TypesByTenant {
        NewestInstead(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> find(TenantId tenant, TypeRef ref) {
            return super.find(tenant, ref).or(() -> current(tenant, ref.key()));
        }
    }

    private static final class VersionThrows extends TypesByTenant {
        VersionThrows(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> find(TenantId tenant, TypeRef ref) {
            return Optional.of(super.find(tenant, ref).orElseThrow(() -> new NoSuchElementException(ref.toString())));
        }
    }

    private static final class KeyThrows extends TypesByTenant {
        KeyThrows(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> current(TenantId tenant, String key) {
            return super.current(tenant, Keys.check("type", key));
        }
    }

    private static final class Caseless extends TypesByTenant {
        Caseless(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> current(TenantId tenant, String key) {
            return super.current(tenant, key.toLowerCase(Locale.ROOT));
        }
    }

    private static final class NotFoundYet extends TypesByTenant {
        NotFoundYet(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> find(TenantId tenant, TypeRef ref) {
            return super.find(tenant, ref).filter(type -> type.ref().version() == 1);
        }
    }

    private static final class OneType extends TypesByTenant {
        OneType(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> current(TenantId tenant, String key) {
            return super.current(tenant, key).map(type -> types.get(tenant).get(0));
        }
    }

    private static final class Renamed extends TypesByTenant {
        private final AtomicInteger asked = new AtomicInteger();

        Renamed(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> find(TenantId tenant, TypeRef ref) {
            boolean changed = asked.incrementAndGet() > 10;
            return super.find(tenant, ref).map(type -> changed ? relabelled(type, "Renamed") : type);
        }
    }

    private static final class SharedFind extends TypesByTenant {
        SharedFind(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> find(TenantId tenant, TypeRef ref) {
            return types.values().stream()
                    .flatMap(Collection::stream)
                    .filter(type -> type.ref().equals(ref))
                    .findFirst();
        }
    }

    private static final class SharedCurrent extends TypesByTenant {
        SharedCurrent(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> current(TenantId tenant, String key) {
            return types.values().stream()
                    .flatMap(Collection::stream)
                    .filter(type -> type.key().equals(key))
                    .reduce((one, other) -> one.ref().version() > other.ref().version() ? one : other);
        }
    }

    private static final class OneQuery extends TypesByTenant {
        private volatile TypeRef asked;

        OneQuery(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Optional<TicketType> find(TenantId tenant, TypeRef ref) {
            asked = ref;
            LockSupport.parkNanos(1_000);
            return super.find(tenant, asked);
        }
    }

    private static final class NewestListed extends TypesByTenant {
        NewestListed(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Collection<TicketType> all(TenantId tenant) {
            return super.all(tenant).stream()
                    .filter(type -> current(tenant, type.key()).equals(Optional.of(type)))
                    .toList();
        }
    }

    private static final class AllListed extends TypesByTenant {
        AllListed(Map<TenantId, List<TicketType>> types) {
            super(types);
        }

        @Override
        public Collection<TicketType> all(TenantId tenant) {
            return types.values().stream()
                    .flatMap(Collection::stream)
                    .distinct()
                    .toList();
        }
    }
}
