package org.itsmkit.engine;

import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.approval.ApprovalCommand;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Command.AddComment;
import org.itsmkit.domain.command.Command.AddItems;
import org.itsmkit.domain.command.Command.AddParticipant;
import org.itsmkit.domain.command.Command.AskApproval;
import org.itsmkit.domain.command.Command.Attach;
import org.itsmkit.domain.command.Command.Edit;
import org.itsmkit.domain.command.Command.FireTimer;
import org.itsmkit.domain.command.Command.LinkedMoved;
import org.itsmkit.domain.command.Command.LogWork;
import org.itsmkit.domain.command.Command.OnApproval;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Command.RemoveItems;
import org.itsmkit.domain.command.Command.RemoveParticipant;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Visibility;
import org.itsmkit.spi.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a command needs to be allowed, and to be decided.
 *
 * @param operation what the access policy is asked about
 * @param action the action it performs, or null when it performs none
 * @param edits the fields it edits
 * @param comment the operation of the comment that comes with it, or null when none does
 * @param newcomers who comes to take part
 * @param items the configuration items it names
 * @param isEngineOnly whether only the engine itself gives it
 */
record Demand(
        Operation operation,
        @Nullable String action,
        List<FieldEdit<?>> edits,
        @Nullable Operation comment,
        Participants newcomers,
        List<CiId> items,
        boolean isEngineOnly) {

    /** Throws {@link org.itsmkit.sla.InvalidInput} when it holds text that no store can keep. */
    static Demand of(Command command) {
        return command.fold(OF);
    }

    static Demand of(Operation operation) {
        return new Demand(operation, null, List.of(), null, Participants.NONE, List.of(), false);
    }

    private static Demand of(List<CiId> items) {
        return new Demand(Operation.CHANGE_ITEMS, null, List.of(), null, Participants.NONE, items, false);
    }

    private static Demand byEngine() {
        return new Demand(Operation.PERFORM, null, List.of(), null, Participants.NONE, List.of(), true);
    }

    private static Operation commenting(NewComment comment) {
        Texts.storable("comment", comment.text());
        return comment.visibility() == Visibility.PUBLIC ? Operation.COMMENT_PUBLICLY : Operation.COMMENT_INTERNALLY;
    }

    private static final Command.Fold<Demand> OF = new Command.Fold<>() {
        @Override
        public Demand perform(Perform command) {
            NewComment comment = command.comment();
            Operation commenting = comment == null ? null : commenting(comment);
            return new Demand(
                    Operation.PERFORM,
                    command.action(),
                    command.edits(),
                    commenting,
                    Participants.NONE,
                    List.of(),
                    false);
        }

        @Override
        public Demand edit(Edit command) {
            return new Demand(Operation.EDIT, null, command.edits(), null, Participants.NONE, List.of(), false);
        }

        @Override
        public Demand addComment(AddComment command) {
            return Demand.of(commenting(command.comment()));
        }

        @Override
        public Demand logWork(LogWork command) {
            Texts.storable("work.note", command.note());
            return Demand.of(Operation.LOG_WORK);
        }

        @Override
        public Demand attach(Attach command) {
            Texts.storable("attachment.reference", command.attachment().reference());
            Texts.storable("attachment.name", command.attachment().name());
            Texts.storable("attachment.mediaType", command.attachment().mediaType());
            return Demand.of(Operation.ATTACH);
        }

        @Override
        public Demand addParticipant(AddParticipant command) {
            Participants newcomer = Participants.NONE.with(command.role(), command.person());
            return new Demand(Operation.CHANGE_PARTICIPANTS, null, List.of(), null, newcomer, List.of(), false);
        }

        @Override
        public Demand removeParticipant(RemoveParticipant command) {
            return Demand.of(Operation.CHANGE_PARTICIPANTS);
        }

        @Override
        public Demand addItems(AddItems command) {
            return Demand.of(command.items());
        }

        @Override
        public Demand removeItems(RemoveItems command) {
            return Demand.of(command.items());
        }

        @Override
        public Demand askApproval(AskApproval command) {
            return Demand.of(Operation.PERFORM);
        }

        /** Who votes, and who stands in for whom, takes part: the directory knows them, or the approval's rules refuse. */
        @Override
        public Demand onApproval(OnApproval command) {
            return command.command() instanceof ApprovalCommand.CheckDue
                            || command.command() instanceof ApprovalCommand.NoteChanges
                    ? byEngine()
                    : Demand.of(Operation.PERFORM);
        }

        @Override
        public Demand fireTimer(FireTimer command) {
            return byEngine();
        }

        @Override
        public Demand linkedMoved(LinkedMoved command) {
            return byEngine();
        }
    };
}
