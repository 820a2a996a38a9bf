package org.itsmkit.domain.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.priority.PriorityMatrices;
import org.itsmkit.domain.priority.PriorityMatrix;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.domain.workflow.WorkflowVerifier;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.Calendars;
import org.jspecify.annotations.Nullable;

/**
 * Everything that makes a kind of work what it is, as data. The practices that come with the library and a host's own
 * kinds are written with the same words, and nothing in the engine tells them apart.
 *
 * <p>Immutable. A change of meaning is a new {@link Builder#version version}; tickets keep the one they were opened under.
 */
public final class TicketType {

    /** What an agent may be to any ticket, whatever its type says of roles. */
    public static final List<Role> COMMON_ROLES =
            List.of(Role.REQUESTER, Role.WATCHER, Role.ASSIGNEE, Role.AGENT, Role.APPROVER, Role.MANAGER, Role.SYSTEM);

    private final TypeRef ref;
    private final String label;
    private final String numberPrefix;
    private final Confidentiality confidentiality;
    private final Set<Role> roles;
    private final FieldSchema schema;
    private final FieldSchema askable;
    private final FieldSchema searchable;
    private final @Nullable PriorityMatrix priorities;
    private final Workflow workflow;
    private final Set<Lock> locks;
    private final Map<String, ApprovalPolicy> approvals;

    private TicketType(Builder builder, Workflow workflow) {
        this.ref = new TypeRef(builder.key, builder.version);
        this.label = builder.label;
        this.numberPrefix = builder.numberPrefix;
        this.confidentiality = builder.confidentiality;
        this.roles = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(builder.roles));
        this.schema = FieldSchema.of(TicketFields.HELD).and(builder.fields);
        this.askable = schema.and(TicketFields.DERIVED);
        this.searchable = FieldSchema.of(TicketFields.SEARCHABLE)
                .and(builder.fields.stream().filter(Field::isIndexed).toList());
        this.priorities = builder.priorities;
        this.locks = Set.copyOf(builder.locks);
        this.workflow = WorkflowVerifier.soundFor(workflow, schema, askable, roles);
        this.approvals = Policies.of(builder.approvals.values(), this.workflow, askable, roles);
        locks.forEach(this::requirePart);
    }

    /** Begins a type; {@code key} is the name that is stored. */
    public static Builder named(String key) {
        return new Builder(key);
    }

    /** Begins a type that is like another but for what is then said: fields and roles are added to those it has. */
    public static Builder basedOn(TicketType other) {
        Builder builder = new Builder(other.key())
                .version(other.ref.version())
                .labelled(other.label)
                .numbered(other.numberPrefix)
                .confidentiality(other.confidentiality)
                .roles(other.roles.toArray(Role[]::new))
                .fields(other.ownFields().toArray(Field<?>[]::new))
                .locks(other.locks)
                .approvals(other.approvals.values().toArray(ApprovalPolicy[]::new))
                .workflow(other.workflow);
        builder.priorities = other.priorities;
        return builder;
    }

    public TypeRef ref() {
        return ref;
    }

    public String key() {
        return ref.key();
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** What its tickets' numbers begin with: {@code "INC"}. */
    public String numberPrefix() {
        return numberPrefix;
    }

    public Confidentiality confidentiality() {
        return confidentiality;
    }

    /** Every role that may be held towards its tickets, the common ones included. */
    public Set<Role> roles() {
        return roles;
    }

    /** The fields its tickets have: those of every ticket, then its own. */
    public FieldSchema schema() {
        return schema;
    }

    /** What no overlay may take away, loosen or go round. */
    public Set<Lock> locks() {
        return locks;
    }

    /** A lock of something that is not there would protect nothing. */
    private void requirePart(Lock lock) {
        boolean there = switch (lock.kind()) {
            case ACTION ->
                workflow.transitions().stream()
                        .anyMatch(transition -> transition.action().equals(lock.key()));
            case STATE -> workflow.state(lock.key()).isPresent();
            case TIMER -> workflow.timer(lock.key()).isPresent();
            case FIELD -> schema.find(lock.key()).isPresent();
        };
        if (!there) {
            throw new InvalidInput("lock of type " + ref, "a part that the type has", lock);
        }
    }

    /** The fields that only this type has, in the order people fill them in. */
    public List<Field<?>> ownFields() {
        return schema.fields().subList(TicketFields.HELD.size(), schema.fields().size());
    }

    /**
     * What a condition about one of its tickets may name, such as that of an agreement or a guard, for
     * {@link org.itsmkit.domain.condition.Condition#parse}: the fields it has and those that follow from it.
     */
    public FieldSchema askable() {
        return askable;
    }

    /**
     * What a search for its tickets may name, for {@link org.itsmkit.domain.condition.Condition#parse}:
     * {@link TicketFields#SEARCHABLE} and its own indexed fields.
     */
    public FieldSchema searchable() {
        return searchable;
    }

    /** How priority follows from impact and urgency; empty when its tickets are not prioritised so. */
    public Optional<PriorityMatrix> priorities() {
        return Optional.ofNullable(priorities);
    }

    public Workflow workflow() {
        return workflow;
    }

    /** The policies by which its tickets are approved, by key: those it names, then those that only its workflow does. */
    public Map<String, ApprovalPolicy> approvals() {
        return approvals;
    }

    /**
     * Throws {@link InvalidInput} naming type and timer or policy when one counts by a calendar that is not among these.
     */
    public void requireCalendars(Calendars known) {
        for (ApprovalPolicy policy : approvals.values()) {
            Stream.concat(policy.reminders().stream(), policy.expiry().stream())
                    .flatMap(delay -> delay.countsBy().stream())
                    .filter(key -> known.find(key).isEmpty())
                    .findFirst()
                    .ifPresent(key -> {
                        throw new InvalidInput(
                                "calendar of approval policy " + policy + " of type " + ref,
                                "the key of a calendar that the desk is built with",
                                key);
                    });
        }
        for (Timer timer : workflow.timers()) {
            timer.delay().countsBy().filter(key -> known.find(key).isEmpty()).ifPresent(key -> {
                throw new InvalidInput(
                        "calendar of timer " + timer.key() + " of type " + ref,
                        "the key of a calendar that the desk is built with",
                        key);
            });
        }
    }

    /** Types are equal when they mean the same: whatever a definition's text says of them is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TicketType type
                && type.ref.equals(ref)
                && type.label.equals(label)
                && type.numberPrefix.equals(numberPrefix)
                && type.confidentiality == confidentiality
                && sameRoles(type)
                && type.locks.equals(locks)
                && type.schema.equals(schema)
                && Objects.equals(type.priorities, priorities)
                && type.approvals.equals(approvals)
                && type.workflow.equals(workflow);
    }

    /** Roles are equal when their keys are; types also when what they say of them is. */
    private boolean sameRoles(TicketType other) {
        return other.roles.equals(roles)
                && other.roles.stream().allMatch(role -> roles.stream().anyMatch(role::saysTheSame));
    }

    @Override
    public int hashCode() {
        return ref.hashCode();
    }

    @Override
    public String toString() {
        return ref.toString();
    }

    /** A type while it is written. Used by one thread. */
    public static final class Builder {

        private final String key;
        private final Set<Role> roles = new LinkedHashSet<>(COMMON_ROLES);
        private final List<Field<?>> fields = new ArrayList<>();
        private int version = 1;
        private String label;
        private String numberPrefix;
        private Confidentiality confidentiality = Confidentiality.NORMAL;
        private @Nullable PriorityMatrix priorities = PriorityMatrices.threeByThree();
        private @Nullable Workflow workflow;
        private final Set<Lock> locks = new LinkedHashSet<>();
        private final Map<String, ApprovalPolicy> approvals = new LinkedHashMap<>();

        Builder(String key) {
            this.key = Keys.check("type", key);
            this.label = key;
            this.numberPrefix = key.toUpperCase(java.util.Locale.ROOT);
        }

        /** 1 unless said. */
        public Builder version(int number) {
            version = number;
            return this;
        }

        public Builder labelled(String text) {
            label = InvalidInput.text("label", text, 200);
            return this;
        }

        /** What numbers begin with: 1 to 16 characters. */
        public Builder numbered(String prefix) {
            numberPrefix = InvalidInput.text("number prefix", Keys.check("number prefix", prefix), 16);
            return this;
        }

        public Builder confidentiality(Confidentiality degree) {
            confidentiality = degree;
            return this;
        }

        /** Further roles; one of the same key as an earlier one takes its place. */
        public Builder roles(Role... more) {
            for (Role role : more) {
                roles.remove(role);
                roles.add(role);
            }
            return this;
        }

        /** The type's own fields, in the order people fill them in. */
        public Builder fields(Field<?>... more) {
            fields.addAll(Arrays.asList(more));
            return this;
        }

        /** {@link PriorityMatrices#threeByThree()} unless said. */
        public Builder priorities(PriorityMatrix matrix) {
            priorities = matrix;
            return this;
        }

        /** Impact and urgency do not make a priority. */
        public Builder withoutPriorities() {
            priorities = null;
            return this;
        }

        /** What no overlay may take away, loosen or go round. */
        public Builder locks(Collection<Lock> more) {
            locks.addAll(more);
            return this;
        }

        /** Policies by which approval may be asked for, besides those that the workflow names; one of the same key takes the place. */
        public Builder approvals(ApprovalPolicy... policies) {
            for (ApprovalPolicy policy : policies) {
                approvals.put(policy.key(), policy);
            }
            return this;
        }

        public Builder workflow(Workflow lifeCycle) {
            workflow = lifeCycle;
            return this;
        }

        /**
         * The finished type; throws {@link InvalidInput} when something is missing or a field has the name of one that every
         * ticket has, and
         * {@link org.itsmkit.domain.workflow.WorkflowUnsound} when the workflow names a field or a role that the type lacks.
         */
        public TicketType build() {
            if (workflow == null) {
                throw new InvalidInput("workflow of " + key, "a workflow", "nothing");
            }
            return new TicketType(this, workflow);
        }
    }
}
