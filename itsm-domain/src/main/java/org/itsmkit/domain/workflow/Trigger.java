package org.itsmkit.domain.workflow;

import java.util.Set;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Commented;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.journal.TicketEvent.LinkedMoved;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Visibility;

/** Something that happens to a ticket and that a workflow may answer of its own accord. */
public sealed interface Trigger {

    /** Whether this event is it, as {@code context}'s actor caused it. */
    boolean matches(TicketEvent event, DecisionContext context);

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
    }

    /**
     * A person commented in public, and holds (or does not hold) a role on the ticket. What a machine writes is never an
     * answer.
     */
    record Answered(Role role, boolean holds) implements Trigger {
        @Override
        public boolean matches(TicketEvent event, DecisionContext context) {
            return event.fold(new Matching() {
                @Override
                public Boolean commented(Commented comment) {
                    return comment.visibility() == Visibility.PUBLIC
                            && context.actor().isPerson()
                            && context.roles().contains(role) == holds;
                }
            });
        }
    }

    /** A ticket that this one is linked to came to a state of one of these categories. */
    record LinkedReached(LinkType link, Set<Category> categories) implements Trigger {
        public LinkedReached {
            categories = Set.copyOf(categories);
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
    }

    static Trigger set(Field<?> field) {
        return new FieldSet(field);
    }

    static Trigger changed(Field<?> field) {
        return new FieldChanged(field);
    }

    static Trigger answerBy(Role role) {
        return new Answered(role, true);
    }

    static Trigger answerByOthersThan(Role role) {
        return new Answered(role, false);
    }

    static Trigger linkedReached(LinkType link, Category... categories) {
        return new LinkedReached(link, Set.of(categories));
    }

    /** Matches nothing unless said. */
    interface Matching extends TicketEvent.Fold<Boolean> {
        @Override
        default Boolean other(TicketEvent event) {
            return false;
        }
    }
}
