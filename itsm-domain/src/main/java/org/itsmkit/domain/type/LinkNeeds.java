package org.itsmkit.domain.type;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
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
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Automatic;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.domain.workflow.Workflow;

/** The kinds of link that guards look at when a command is decided, and what follows from it. */
final class LinkNeeds implements Command.Fold<Set<LinkType>> {

    private final Workflow workflow;
    private final State state;

    LinkNeeds(Workflow workflow, State state) {
        this.workflow = workflow;
        this.state = state;
    }

    @Override
    public Set<LinkType> perform(Perform command) {
        return withAutomatics(workflow.needs(state, command.action()));
    }

    @Override
    public Set<LinkType> fireTimer(FireTimer command) {
        return withAutomatics(workflow.timer(command.timer())
                .map(Timer::action)
                .map(action -> workflow.needs(state, action))
                .orElse(Set.of()));
    }

    @Override
    public Set<LinkType> edit(Edit command) {
        return withAutomatics(Set.of());
    }

    @Override
    public Set<LinkType> addComment(AddComment command) {
        return withAutomatics(Set.of());
    }

    @Override
    public Set<LinkType> linkedMoved(LinkedMoved command) {
        return withAutomatics(Set.of());
    }

    @Override
    public Set<LinkType> logWork(LogWork command) {
        return Set.of();
    }

    @Override
    public Set<LinkType> attach(Attach command) {
        return Set.of();
    }

    @Override
    public Set<LinkType> addParticipant(AddParticipant command) {
        return Set.of();
    }

    @Override
    public Set<LinkType> removeParticipant(RemoveParticipant command) {
        return Set.of();
    }

    @Override
    public Set<LinkType> addItems(AddItems command) {
        return Set.of();
    }

    @Override
    public Set<LinkType> removeItems(RemoveItems command) {
        return Set.of();
    }

    @Override
    public Set<LinkType> askApproval(AskApproval command) {
        return Set.of();
    }

    @Override
    public Set<LinkType> onApproval(OnApproval command) {
        return Set.of();
    }

    /** An answer may be given in a state that the command leads to, so every state's guards count. */
    private Set<LinkType> withAutomatics(Set<LinkType> own) {
        Set<LinkType> all = new HashSet<>(own);
        workflow.automatics().stream()
                .map(Automatic::action)
                .filter(Objects::nonNull)
                .flatMap(action -> workflow.states().stream().map(from -> workflow.needs(from, action)))
                .forEach(all::addAll);
        return all;
    }
}
