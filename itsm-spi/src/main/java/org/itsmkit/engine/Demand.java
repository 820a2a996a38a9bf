package org.itsmkit.engine;

import java.util.List;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Command.AddComment;
import org.itsmkit.domain.command.Command.AddParticipant;
import org.itsmkit.domain.command.Command.Attach;
import org.itsmkit.domain.command.Command.Edit;
import org.itsmkit.domain.command.Command.FireTimer;
import org.itsmkit.domain.command.Command.LinkedMoved;
import org.itsmkit.domain.command.Command.LogWork;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Command.RemoveParticipant;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.Visibility;
import org.itsmkit.spi.Operation;

/**
 * What a command needs to be allowed, and to be decided.
 *
 * @param operation what the access policy is asked about
 * @param edits the fields it edits
 */
record Demand(Operation operation, List<FieldEdit<?>> edits) {

    static Demand of(Command command) {
        return command.fold(OF);
    }

    private static Demand plain(Operation operation) {
        return new Demand(operation, List.of());
    }

    private static final Command.Fold<Demand> OF = new Command.Fold<>() {
        @Override
        public Demand perform(Perform command) {
            return new Demand(Operation.PERFORM, command.edits());
        }

        @Override
        public Demand edit(Edit command) {
            return new Demand(Operation.EDIT, command.edits());
        }

        @Override
        public Demand addComment(AddComment command) {
            return plain(
                    command.comment().visibility() == Visibility.PUBLIC
                            ? Operation.COMMENT_PUBLICLY
                            : Operation.COMMENT_INTERNALLY);
        }

        @Override
        public Demand logWork(LogWork command) {
            return plain(Operation.LOG_WORK);
        }

        @Override
        public Demand attach(Attach command) {
            return plain(Operation.ATTACH);
        }

        @Override
        public Demand addParticipant(AddParticipant command) {
            return plain(Operation.CHANGE_PARTICIPANTS);
        }

        @Override
        public Demand removeParticipant(RemoveParticipant command) {
            return plain(Operation.CHANGE_PARTICIPANTS);
        }

        @Override
        public Demand fireTimer(FireTimer command) {
            return plain(Operation.PERFORM);
        }

        @Override
        public Demand linkedMoved(LinkedMoved command) {
            return plain(Operation.PERFORM);
        }
    };
}
