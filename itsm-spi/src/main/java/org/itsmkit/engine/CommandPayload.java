package org.itsmkit.engine;

import org.itsmkit.domain.command.Command;

/** The payload of each kind of command. */
final class CommandPayload implements Command.Fold<Payload> {

    @Override
    public Payload perform(Command.Perform command) {
        return new Payload("perform").add(command.action()).add(command.edits()).addComment(command.comment());
    }

    @Override
    public Payload edit(Command.Edit command) {
        return new Payload("edit").add(command.edits());
    }

    @Override
    public Payload addComment(Command.AddComment command) {
        return new Payload("comment").addComment(command.comment());
    }

    @Override
    public Payload logWork(Command.LogWork command) {
        return new Payload("work").add(command.spent()).add(command.note());
    }

    @Override
    public Payload attach(Command.Attach command) {
        return new Payload("attach").add(command.attachment());
    }

    @Override
    public Payload addParticipant(Command.AddParticipant command) {
        return new Payload("participant")
                .add(command.role().key())
                .add(command.person().id());
    }

    @Override
    public Payload removeParticipant(Command.RemoveParticipant command) {
        return new Payload("no-participant")
                .add(command.role().key())
                .add(command.person().id());
    }

    @Override
    public Payload addItems(Command.AddItems command) {
        return new Payload("items").add(command.role()).addItems(command.items());
    }

    @Override
    public Payload removeItems(Command.RemoveItems command) {
        return new Payload("no-items").addItems(command.items());
    }

    @Override
    public Payload fireTimer(Command.FireTimer command) {
        return new Payload("timer").add(command.timer());
    }

    @Override
    public Payload linkedMoved(Command.LinkedMoved command) {
        return new Payload("linked-moved")
                .add(command.type())
                .add(command.other())
                .add(command.state().key());
    }

    @Override
    public Payload askApproval(Command.AskApproval command) {
        return new Payload("ask-approval").add(command.policy());
    }

    @Override
    public Payload onApproval(Command.OnApproval command) {
        return new Payload("on-approval")
                .add(command.policy())
                .add(command.command().toString());
    }
}
