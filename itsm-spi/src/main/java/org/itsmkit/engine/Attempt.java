package org.itsmkit.engine;

import org.itsmkit.domain.command.Command;

/** A command as a verb, for the first line of a refusal. */
final class Attempt implements Command.Fold<String> {

    static String of(Command command) {
        return command.fold(new Attempt());
    }

    @Override
    public String perform(Command.Perform command) {
        return command.action();
    }

    @Override
    public String edit(Command.Edit command) {
        return "edit";
    }

    @Override
    public String addComment(Command.AddComment command) {
        return "comment on";
    }

    @Override
    public String logWork(Command.LogWork command) {
        return "log work on";
    }

    @Override
    public String attach(Command.Attach command) {
        return "attach to";
    }

    @Override
    public String addParticipant(Command.AddParticipant command) {
        return "add a participant to";
    }

    @Override
    public String removeParticipant(Command.RemoveParticipant command) {
        return "remove a participant from";
    }

    @Override
    public String addItems(Command.AddItems command) {
        return "add configuration items to";
    }

    @Override
    public String removeItems(Command.RemoveItems command) {
        return "remove configuration items from";
    }

    @Override
    public String fireTimer(Command.FireTimer command) {
        return "fire a timer of";
    }

    @Override
    public String linkedMoved(Command.LinkedMoved command) {
        return "answer a linked ticket of";
    }

    @Override
    public String askApproval(Command.AskApproval command) {
        return "ask for approval of";
    }

    @Override
    public String onApproval(Command.OnApproval command) {
        return "act on the approval of";
    }
}
