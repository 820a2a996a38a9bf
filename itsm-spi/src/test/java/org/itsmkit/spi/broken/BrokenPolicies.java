package org.itsmkit.spi.broken;

import static org.itsmkit.spi.broken.Broken.by;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.ConfigurationAccess;
import org.itsmkit.spi.ConfigurationOperation;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.standard.AccessPolicies;
import org.itsmkit.tck.Rule;

/** Policies that are broken in one place each. */
final class BrokenPolicies {

    private BrokenPolicies() {}

    /** What they are made from. */
    static Broken<Function<Directory, AccessPolicy>> base() {
        return by("nothing is broken", Forwarding::new);
    }

    static Stream<Broken<Function<Directory, AccessPolicy>>> all() {
        return Stream.of(
                by("nothing is said without a ticket", TicketNeeded::new, Rule.ACCESS_ANSWERS),
                by("strangers have no roles at all", StrangersNull::new, Rule.ACCESS_ANSWERS),
                by("labels are numbered as they are made", NumberedLabels::new, Rule.ACCESS_LABELS, Rule.ACCESS_ORDER),
                by("the first to ask is let in", FirstComes::new, Rule.ACCESS_ORDER),
                by("the third denial locks out", LocksOut::new, Rule.ACCESS_ORDER, Rule.ACCESS_THREADS),
                by("nobody is denied", NobodyDenied::new, Rule.ACCESS_DENIED),
                by("managers are never denied", ManagersSee::new, Rule.ACCESS_DENIED),
                by("agents may do what they do not see", BlindRights::new, Rule.ACCESS_ACTS),
                by("automation is unrestricted", Unrestricted::new, Rule.ACCESS_READERS),
                by("the label of everyone is forgotten", NotEveryone::new, Rule.ACCESS_READERS),
                by("a manager is one in every tenant", EveryTenant::new, Rule.ACCESS_TENANTS),
                by(
                        "rights are remembered by the person alone",
                        ByPerson::new,
                        Rule.ACCESS_TENANTS,
                        Rule.ACCESS_CURRENT),
                by("who acts for a manager is one", OnBehalf::new, Rule.ACCESS_BEHALF),
                by("a machine is the person of its name", ByName::new, Rule.ACCESS_MACHINES),
                by("readers are cached", Caching::new, Rule.ACCESS_CURRENT),
                by("two threads share who is asked about", OneActor::new, Rule.ACCESS_THREADS),
                by(
                        "labels of items are numbered as they are made",
                        NumberedItems::new,
                        Rule.ACCESS_ITEM_LABELS,
                        Rule.ACCESS_ORDER),
                by("everybody may configure what they do not see", BlindItems::new, Rule.ACCESS_ITEM_ACTS),
                by("nothing is said of no item", ItemNeeded::new, Rule.ACCESS_ANSWERS));
    }

    /** A right policy, to be broken in one place. */
    private static class Forwarding implements AccessPolicy {
        final Directory directory;
        final AccessPolicy right;

        Forwarding(Directory directory) {
            this.directory = directory;
            this.right = AccessPolicies.by(directory);
        }

        /** Who is meant. */
        Actor meant(Actor actor) {
            return actor;
        }

        @Override
        public Set<Role> rolesOf(TenantId tenant, Actor actor, TicketType type, Ticket ticket) {
            return right.rolesOf(tenant, meant(actor), type, ticket);
        }

        @Override
        public Labels labelsOf(Ticket ticket, TicketType type) {
            return right.labelsOf(ticket, type);
        }

        @Override
        public Readers readersFor(TenantId tenant, Actor actor) {
            return right.readersFor(tenant, meant(actor));
        }

        @Override
        public List<Reason> objections(
                TenantId tenant, Actor actor, Operation operation, TicketType type, Ticket ticket) {
            return right.objections(tenant, meant(actor), operation, type, ticket);
        }

        @Override
        public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, Ticket ticket) {
            return right.mayRead(tenant, meant(actor), field, ticket);
        }

        @Override
        public boolean mayReadInternal(TenantId tenant, Actor actor, Ticket ticket) {
            return right.mayReadInternal(tenant, meant(actor), ticket);
        }

        @Override
        public ConfigurationAccess configuration() {
            return new ForwardingItems(this);
        }
    }

    /** The part of a policy that is about configuration items. */
    private static class ForwardingItems implements ConfigurationAccess {
        final Forwarding policy;
        final ConfigurationAccess right;

        ForwardingItems(Forwarding policy) {
            this.policy = policy;
            this.right = policy.right.configuration();
        }

        @Override
        public Set<Role> rolesOf(TenantId tenant, Actor actor, ConfigurationItem item) {
            return right.rolesOf(tenant, policy.meant(actor), item);
        }

        @Override
        public Labels labelsOf(TenantId tenant, ConfigurationItem item) {
            return right.labelsOf(tenant, item);
        }

        @Override
        public List<Reason> objections(
                TenantId tenant, Actor actor, ConfigurationOperation operation, ConfigurationItem item) {
            return right.objections(tenant, policy.meant(actor), operation, item);
        }

        @Override
        public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, ConfigurationItem item) {
            return right.mayRead(tenant, policy.meant(actor), field, item);
        }
    }

    private static final class NumberedItems extends Forwarding {
        private final AtomicInteger made = new AtomicInteger();

        NumberedItems(Directory directory) {
            super(directory);
        }

        @Override
        public ConfigurationAccess configuration() {
            return new ForwardingItems(this) {
                @Override
                public Labels labelsOf(TenantId tenant, ConfigurationItem item) {
                    Set<String> readers =
                            new HashSet<>(super.labelsOf(tenant, item).readers());
                    readers.add("n" + made.incrementAndGet());
                    return new Labels(readers, Set.of());
                }
            };
        }
    }

    private static final class BlindItems extends Forwarding {
        BlindItems(Directory directory) {
            super(directory);
        }

        @Override
        public ConfigurationAccess configuration() {
            return new ForwardingItems(this) {
                @Override
                public List<Reason> objections(
                        TenantId tenant, Actor actor, ConfigurationOperation operation, ConfigurationItem item) {
                    return operation == ConfigurationOperation.CONFIGURE
                            ? List.of()
                            : super.objections(tenant, actor, operation, item);
                }
            };
        }
    }

    private static final class ItemNeeded extends Forwarding {
        ItemNeeded(Directory directory) {
            super(directory);
        }

        @Override
        public ConfigurationAccess configuration() {
            return new ForwardingItems(this) {
                @Override
                public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, ConfigurationItem item) {
                    return !item.name().isEmpty();
                }
            };
        }
    }

    private static final class TicketNeeded extends Forwarding {
        TicketNeeded(Directory directory) {
            super(directory);
        }

        @Override
        public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, Ticket ticket) {
            return ticket.version() > 0 && super.mayRead(tenant, actor, field, ticket);
        }
    }

    private static final class StrangersNull extends Forwarding {
        StrangersNull(Directory directory) {
            super(directory);
        }

        @Override
        public Set<Role> rolesOf(TenantId tenant, Actor actor, TicketType type, Ticket ticket) {
            boolean known = !actor.isPerson() || directory.knows(tenant, Person.of(actor.id()));
            return known ? super.rolesOf(tenant, actor, type, ticket) : null;
        }
    }

    private static final class NumberedLabels extends Forwarding {
        private int made;

        NumberedLabels(Directory directory) {
            super(directory);
        }

        @Override
        public Labels labelsOf(Ticket ticket, TicketType type) {
            Labels labels = super.labelsOf(ticket, type);
            Set<String> readers = new HashSet<>(labels.readers());
            readers.add("label:" + ++made);
            return new Labels(readers, labels.denied());
        }
    }

    private static final class FirstComes extends Forwarding {
        private Actor first;

        FirstComes(Directory directory) {
            super(directory);
        }

        @Override
        public boolean mayReadInternal(TenantId tenant, Actor actor, Ticket ticket) {
            first = first == null ? actor : first;
            return actor.equals(first) || super.mayReadInternal(tenant, actor, ticket);
        }
    }

    private static final class LocksOut extends Forwarding {
        private final Map<Actor, Integer> denials = new ConcurrentHashMap<>();

        LocksOut(Directory directory) {
            super(directory);
        }

        @Override
        public List<Reason> objections(
                TenantId tenant, Actor actor, Operation operation, TicketType type, Ticket ticket) {
            List<Reason> objections = super.objections(tenant, actor, operation, type, ticket);
            if (denials.getOrDefault(actor, 0) > 2) {
                return List.of(Reason.of("access.locked", "Denied three times."));
            }
            if (!objections.isEmpty()) {
                denials.merge(actor, 1, Integer::sum);
            }
            return objections;
        }
    }

    private static final class NobodyDenied extends Forwarding {
        NobodyDenied(Directory directory) {
            super(directory);
        }

        @Override
        public Labels labelsOf(Ticket ticket, TicketType type) {
            return new Labels(super.labelsOf(ticket, type).readers(), Set.of());
        }
    }

    private static final class ManagersSee extends Forwarding {
        ManagersSee(Directory directory) {
            super(directory);
        }

        @Override
        public Labels labelsOf(Ticket ticket, TicketType type) {
            Labels labels = super.labelsOf(ticket, type);
            Set<String> denied = new HashSet<>(labels.denied());
            denied.removeIf(label -> directory
                    .rolesOf(ticket.tenant(), Person.of(label.substring("person:".length())))
                    .contains(Role.MANAGER));
            return new Labels(labels.readers(), denied);
        }
    }

    private static final class BlindRights extends Forwarding {
        BlindRights(Directory directory) {
            super(directory);
        }

        @Override
        public List<Reason> objections(
                TenantId tenant, Actor actor, Operation operation, TicketType type, Ticket ticket) {
            boolean agent =
                    type != null && super.rolesOf(tenant, actor, type, null).contains(Role.AGENT);
            return agent && operation == Operation.EDIT
                    ? List.of()
                    : super.objections(tenant, actor, operation, type, ticket);
        }
    }

    private static final class Unrestricted extends Forwarding {
        Unrestricted(Directory directory) {
            super(directory);
        }

        @Override
        public Readers readersFor(TenantId tenant, Actor actor) {
            return actor.isPerson()
                    ? super.readersFor(tenant, actor)
                    : new Readers(super.readersFor(tenant, actor).labels(), true);
        }
    }

    private static final class NotEveryone extends Forwarding {
        NotEveryone(Directory directory) {
            super(directory);
        }

        @Override
        public Readers readersFor(TenantId tenant, Actor actor) {
            Set<String> labels = new HashSet<>(super.readersFor(tenant, actor).labels());
            labels.remove(Labels.EVERYONE);
            return new Readers(labels, false);
        }
    }

    private static final class EveryTenant extends Forwarding {
        EveryTenant(Directory directory) {
            super(directory);
        }

        @Override
        public Set<Role> rolesOf(TenantId tenant, Actor actor, TicketType type, Ticket ticket) {
            Set<Role> roles = new HashSet<>(super.rolesOf(tenant, actor, type, ticket));
            for (String other : List.of("here", "there")) {
                if (super.rolesOf(TenantId.of(other), actor, type, null).contains(Role.MANAGER)) {
                    roles.add(Role.MANAGER);
                }
            }
            return roles;
        }
    }

    private static final class ByPerson extends Forwarding {
        private final Map<Actor, Readers> known = new ConcurrentHashMap<>();

        ByPerson(Directory directory) {
            super(directory);
        }

        @Override
        public Readers readersFor(TenantId tenant, Actor actor) {
            return known.computeIfAbsent(actor, key -> super.readersFor(tenant, actor));
        }
    }

    private static final class OnBehalf extends Forwarding {
        OnBehalf(Directory directory) {
            super(directory);
        }

        @Override
        Actor meant(Actor actor) {
            return actor.onBehalfOf() == null
                    ? actor
                    : Actor.person(actor.onBehalfOf().id());
        }
    }

    private static final class ByName extends Forwarding {
        ByName(Directory directory) {
            super(directory);
        }

        @Override
        public boolean mayReadInternal(TenantId tenant, Actor actor, Ticket ticket) {
            return super.mayReadInternal(tenant, Actor.person(actor.id()), ticket);
        }
    }

    private static final class Caching extends Forwarding {
        private final Map<Object, Readers> known = new ConcurrentHashMap<>();

        Caching(Directory directory) {
            super(directory);
        }

        @Override
        public Readers readersFor(TenantId tenant, Actor actor) {
            return known.computeIfAbsent(tenant + "/" + actor, key -> super.readersFor(tenant, actor));
        }
    }

    private static final class OneActor extends Forwarding {
        private volatile Actor asked;

        OneActor(Directory directory) {
            super(directory);
        }

        @Override
        public Readers readersFor(TenantId tenant, Actor actor) {
            asked = actor;
            LockSupport.parkNanos(10_000);
            return super.readersFor(tenant, asked);
        }
    }
}
