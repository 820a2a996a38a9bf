package org.itsmkit.domain.command;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalCommand;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What may be asked of one existing ticket. Checked for form when made; decided by its type's rules. */
public sealed interface Command {

    /** Dispatches on the kind of command. */
    <R> R fold(Fold<R> fold);

    /** Perform an action of the workflow, with what its form asks for. */
    record Perform(
            String action,
            List<FieldEdit<?>> edits,
            @Nullable NewComment comment) implements Command {
        public Perform {
            Keys.check("action", action);
            edits = InvalidInput.each("edits", edits);
        }

        public static Perform action(String action, FieldEdit<?>... edits) {
            return new Perform(action, list(edits), null);
        }

        public Perform with(NewComment added) {
            return new Perform(action, edits, added);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.perform(this);
        }
    }

    /** Change fields without an action. */
    record Edit(List<FieldEdit<?>> edits) implements Command {
        public Edit {
            edits = InvalidInput.each("edits", edits);
            if (edits.isEmpty()) {
                throw new InvalidInput("edits", "at least one", edits);
            }
        }

        public static Edit of(FieldEdit<?>... edits) {
            return new Edit(list(edits));
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.edit(this);
        }
    }

    record AddComment(NewComment comment) implements Command {
        public AddComment {
            InvalidInput.present("comment", comment);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.addComment(this);
        }
    }

    /** @param spent more than zero, at most 1,000 days */
    record LogWork(Duration spent, String note) implements Command {
        private static final Duration MOST = Duration.ofDays(1_000);

        public LogWork {
            InvalidInput.present("work.spent", spent);
            if (spent.isNegative() || spent.isZero() || spent.compareTo(MOST) > 0) {
                throw new InvalidInput("work.spent", "more than zero, at most 1000 days", spent);
            }
            if (InvalidInput.present("work.note", note).length() > 4_000) {
                throw new InvalidInput("work.note", "at most 4000 characters", note);
            }
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.logWork(this);
        }
    }

    record Attach(Attachment attachment) implements Command {
        public Attach {
            InvalidInput.present("attachment", attachment);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.attach(this);
        }
    }

    record AddParticipant(Role role, Person person) implements Command {
        public AddParticipant {
            InvalidInput.present("role", role);
            InvalidInput.present("person", person);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.addParticipant(this);
        }
    }

    record RemoveParticipant(Role role, Person person) implements Command {
        public RemoveParticipant {
            InvalidInput.present("role", role);
            InvalidInput.present("person", person);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.removeParticipant(this);
        }
    }

    /**
     * Name configuration items, or give others a new role.
     *
     * @param role the one they shall have, whatever role they had
     * @param items 1 to {@value AffectedItems#MOST}; several times the same is once
     */
    record AddItems(ItemRole role, List<CiId> items) implements Command {
        public AddItems {
            InvalidInput.present("role of items", role);
            items = each(items);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.addItems(this);
        }
    }

    /**
     * Name configuration items no longer, whatever their role. Those that are not named change nothing.
     *
     * @param items 1 to {@value AffectedItems#MOST}; several times the same is once
     */
    record RemoveItems(List<CiId> items) implements Command {
        public RemoveItems {
            items = each(items);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.removeItems(this);
        }
    }

    /** Ask for approval by a policy of the type. */
    record AskApproval(String policy) implements Command {
        public AskApproval {
            Keys.check("approval policy", policy);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.askApproval(this);
        }
    }

    /** Vote, delegate, withdraw, or whatever else can be done about the request for approval by this policy. */
    record OnApproval(String policy, ApprovalCommand command) implements Command {
        public OnApproval {
            Keys.check("approval policy", policy);
            InvalidInput.present("approval command", command);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.onApproval(this);
        }
    }

    /** A timer of the workflow is due. Does nothing when it is not, or no longer. */
    record FireTimer(String timer) implements Command {
        public FireTimer {
            Keys.check("timer", timer);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.fireTimer(this);
        }
    }

    /**
     * A linked ticket came to another state. Does nothing unless the workflow listens for it.
     *
     * @param type how this ticket relates to the other
     * @param other the other ticket
     * @param state the state it came to
     * @param fields what its fields held then, for a workflow that copies some
     */
    record LinkedMoved(LinkType type, TicketId other, State state, FieldValues fields) implements Command {
        public LinkedMoved {
            InvalidInput.present("link type", type);
            InvalidInput.present("other ticket", other);
            InvalidInput.present("state", state);
            InvalidInput.present("fields", fields);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.linkedMoved(this);
        }
    }

    private static List<CiId> each(List<CiId> items) {
        List<CiId> once =
                InvalidInput.each("items", items).stream().distinct().sorted().toList();
        if (once.isEmpty() || once.size() > AffectedItems.MOST) {
            throw new InvalidInput("items", "1 to " + AffectedItems.MOST, once.size());
        }
        return once;
    }

    private static List<FieldEdit<?>> list(FieldEdit<?>[] edits) {
        return InvalidInput.each("edits", Arrays.asList(InvalidInput.present("edits", edits)));
    }

    /**
     * What to make of each kind of command.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R perform(Perform command);

        R edit(Edit command);

        R addComment(AddComment command);

        R logWork(LogWork command);

        R attach(Attach command);

        R addParticipant(AddParticipant command);

        R removeParticipant(RemoveParticipant command);

        R addItems(AddItems command);

        R removeItems(RemoveItems command);

        R askApproval(AskApproval command);

        R onApproval(OnApproval command);

        R fireTimer(FireTimer command);

        R linkedMoved(LinkedMoved command);
    }
}
