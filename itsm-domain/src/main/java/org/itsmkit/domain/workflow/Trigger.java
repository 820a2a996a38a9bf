package org.itsmkit.domain.workflow;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ApprovalEnded;
import org.itsmkit.domain.journal.TicketEvent.Commented;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.journal.TicketEvent.LinkedMoved;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Visibility;
import org.itsmkit.sla.InvalidInput;

/** Something that happens to a ticket and that a workflow may answer of its own accord. */
public sealed interface Trigger {

    /** Whether this event is it, as {@code context}'s actor caused it. */
    boolean matches(TicketEvent event, DecisionContext context);

    /** Whether one event can be both. */
    boolean coincides(Trigger other);

    /** The fields it listens for. */
    default Set<Field<?>> fields() {
        return Set.of();
    }

    /** The roles it speaks of. */
    default Set<Role> roles() {
        return Set.of();
    }

    /** Dispatches on the kind of trigger. */
    <R> R fold(Fold<R> fold);

    /** The field got a value it did not have before. */
    record FieldSet(Field<?> field) implements Trigger {
        @Override
        public boolean matches(TicketEvent event, DecisionContext context) {
            return event.fold(new Matching() {
                @Override
                public Boolean opened(Opened opened) {
                    return opened.fields().has(field);
                }

                @Override
                public Boolean fieldsChanged(FieldsChanged changed) {
                    return changed.changes().stream()
                            .anyMatch(change -> change.field().equals(field.name()) && change.after() != null);
                }
            });
        }

        @Override
        public Set<Field<?>> fields() {
            return Set.of(field);
        }

        @Override
        public boolean coincides(Trigger other) {
            return other.fold(new Coinciding() {
                @Override
                public Boolean fieldSet(FieldSet set) {
                    return set.field.name().equals(field.name());
                }

                @Override
                public Boolean fieldChanged(FieldChanged changed) {
                    return changed.field.name().equals(field.name());
                }
            });
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.fieldSet(this);
        }

        @Override
        public String toString() {
            return field + " set";
        }
    }

    /** The field's value changed, or it was emptied. */
    record FieldChanged(Field<?> field) implements Trigger {
        @Override
        public boolean matches(TicketEvent event, DecisionContext context) {
            return event.fold(new Matching() {
                @Override
                public Boolean fieldsChanged(FieldsChanged changed) {
                    return changed.changes().stream()
                            .anyMatch(change -> change.field().equals(field.name()));
                }
            });
        }

        @Override
        public Set<Field<?>> fields() {
            return Set.of(field);
        }

        @Override
        public boolean coincides(Trigger other) {
            return new FieldSet(field).coincides(other);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.fieldChanged(this);
        }

        @Override
        public String toString() {
            return field + " changed";
        }
    }

    /**
     * A person commented in public, who holds one of some roles and none of some others. What a machine writes is never an
     * answer.
     *
     * @param oneOf roles of which one must be held; empty for anybody
     * @param noneOf roles of which none may be held
     */
    record Answered(Set<Role> oneOf, Set<Role> noneOf) implements Trigger {
        public Answered {
            oneOf = Set.copyOf(oneOf);
            noneOf = Set.copyOf(noneOf);
        }

        /** The same, unless the person also holds one of these roles. */
        public Answered butNotBy(Role... roles) {
            return new Answered(oneOf, Set.of(roles));
        }

        @Override
        public boolean matches(TicketEvent event, DecisionContext context) {
            return event.fold(new Matching() {
                @Override
                public Boolean commented(Commented comment) {
                    return comment.visibility() == Visibility.PUBLIC
                            && context.actor().isPerson()
                            && (oneOf.isEmpty() || Roles.meet(oneOf, context.roles()))
                            && !Roles.meet(noneOf, context.roles());
                }
            });
        }

        @Override
        public Set<Role> roles() {
            Set<Role> all = new HashSet<>(oneOf);
            all.addAll(noneOf);
            return all;
        }

        @Override
        public boolean coincides(Trigger other) {
            return other.fold(new Coinciding() {
                @Override
                public Boolean answered(Answered answer) {
                    return !excludes(Answered.this, answer) && !excludes(answer, Answered.this);
                }
            });
        }

        private static boolean excludes(Answered one, Answered other) {
            return !one.oneOf.isEmpty() && other.noneOf.containsAll(one.oneOf);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.answered(this);
        }

        @Override
        public String toString() {
            return "answer"
                    + (oneOf.isEmpty() ? "" : " by " + Roles.keys(oneOf, " or "))
                    + (noneOf.isEmpty() ? "" : " but not by " + Roles.keys(noneOf, " or "));
        }
    }

    /** A ticket that this one is linked to came to a state of one of these categories. */
    record LinkedReached(LinkType link, Set<Category> categories) implements Trigger {
        public LinkedReached {
            categories = Set.copyOf(categories);
            if (categories.isEmpty()) {
                throw new InvalidInput("categories", "at least one", categories);
            }
        }

        @Override
        public boolean matches(TicketEvent event, DecisionContext context) {
            return event.fold(new Matching() {
                @Override
                public Boolean linkedMoved(LinkedMoved moved) {
                    return moved.type().equals(link)
                            && categories.contains(moved.state().category());
                }
            });
        }

        @Override
        public boolean coincides(Trigger other) {
            return other.fold(new Coinciding() {
                @Override
                public Boolean linkedReached(LinkedReached reached) {
                    return reached.link.equals(link)
                            && reached.categories.stream().anyMatch(categories::contains);
                }
            });
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.linkedReached(this);
        }

        @Override
        public String toString() {
            return link + " "
                    + String.join(
                            " or ",
                            new TreeSet<>(
                                    categories.stream().map(Category::name).toList()));
        }
    }

    /** Approval by this policy ended so, or was not needed. */
    record ApprovalReached(String policy, Set<ApprovalOutcome> outcomes) implements Trigger {
        public ApprovalReached {
            Keys.check("approval policy", policy);
            outcomes = Set.copyOf(outcomes);
            if (outcomes.isEmpty() || outcomes.contains(ApprovalOutcome.PENDING)) {
                throw new InvalidInput("outcomes", "at least one, and none that is pending", outcomes);
            }
        }

        @Override
        public boolean matches(TicketEvent event, DecisionContext context) {
            return event.fold(new Matching() {
                @Override
                public Boolean approvalEnded(ApprovalEnded ended) {
                    return ended.policy().equals(policy) && outcomes.contains(ended.outcome());
                }
            });
        }

        @Override
        public boolean coincides(Trigger other) {
            return other.fold(new Coinciding() {
                @Override
                public Boolean approvalReached(ApprovalReached reached) {
                    return reached.policy.equals(policy)
                            && reached.outcomes.stream().anyMatch(outcomes::contains);
                }
            });
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.approvalReached(this);
        }

        @Override
        public String toString() {
            return "approval " + policy + " "
                    + String.join(
                            " or ",
                            new TreeSet<>(
                                    outcomes.stream().map(ApprovalOutcome::name).toList()));
        }
    }

    static Trigger set(Field<?> field) {
        return new FieldSet(field);
    }

    static Trigger changed(Field<?> field) {
        return new FieldChanged(field);
    }

    /** A person who holds one of these roles commented in public. */
    static Answered answerBy(Role... oneOf) {
        return new Answered(Set.of(oneOf), Set.of());
    }

    /** A person who holds none of these roles commented in public. */
    static Answered answerByOthersThan(Role... noneOf) {
        return new Answered(Set.of(), Set.of(noneOf));
    }

    static Trigger linkedReached(LinkType link, Category... categories) {
        return new LinkedReached(link, Set.of(categories));
    }

    /** Approval by this policy was given, or was not needed. */
    static Trigger approved(ApprovalPolicy policy) {
        return new ApprovalReached(policy.key(), Set.of(ApprovalOutcome.APPROVED, ApprovalOutcome.NOT_NEEDED));
    }

    /** Approval by this policy ended in one of these ways. */
    static Trigger approvalEnded(ApprovalPolicy policy, ApprovalOutcome... outcomes) {
        return new ApprovalReached(policy.key(), Set.of(outcomes));
    }

    /**
     * What to make of each kind of trigger.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R fieldSet(FieldSet trigger);

        R fieldChanged(FieldChanged trigger);

        R answered(Answered trigger);

        R linkedReached(LinkedReached trigger);

        R approvalReached(ApprovalReached trigger);
    }
}
