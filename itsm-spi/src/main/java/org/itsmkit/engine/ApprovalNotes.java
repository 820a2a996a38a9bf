package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.approval.ApprovalEvent;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ApprovalEnded;
import org.itsmkit.domain.journal.TicketEvent.Approving;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.storage.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * Whom an entry about approvals is told: who is waited for now and was not before, whom it reminds, managers when somebody has to be
 * appointed, and whoever asked when it ended.
 */
final class ApprovalNotes {

    static final String ASKED = "approval.asked";
    static final String REMINDER = "approval.reminder";
    static final String ESCALATED = "approval.escalated";
    static final String ENDED = "approval.ended";

    private final EffectWork notes;
    private final List<WorkItem> work = new ArrayList<>(0);

    ApprovalNotes(EffectWork notes) {
        this.notes = notes;
    }

    /** @param before the ticket before the change, or null when it opened it */
    List<WorkItem> of(@Nullable Ticket before, TicketChange change) {
        Ticket after = change.after();
        for (Map.Entry<String, Approval> approval : after.approvals().entrySet()) {
            Set<Person> waiting = new HashSet<>(approval.getValue().waitingFor());
            if (before != null && before.approvals().containsKey(approval.getKey())) {
                waiting.removeAll(before.approvals().get(approval.getKey()).waitingFor());
            }
            tell(ASKED, waiting, Set.of(), approval.getKey(), after);
        }
        for (TicketEvent event : change.entry().events()) {
            if (event instanceof Approving approving) {
                happened(approving, after);
            } else if (event instanceof ApprovalEnded ended && ended.outcome() != ApprovalOutcome.NOT_NEEDED) {
                ended(ended, after);
            }
        }
        return work;
    }

    private void happened(Approving approving, Ticket after) {
        if (approving.event() instanceof ApprovalEvent.Reminded reminded) {
            tell(REMINDER, Set.copyOf(reminded.outstanding()), Set.of(), approving.policy(), after);
        } else if (approving.event() instanceof ApprovalEvent.Escalated) {
            tell(ESCALATED, Set.of(), Set.of(Role.MANAGER), approving.policy(), after);
        }
    }

    private void ended(ApprovalEnded ended, Ticket after) {
        Approval approval = after.approvals().get(ended.policy());
        if (approval != null) {
            Set<Person> hear = new HashSet<>(after.participants().in(Role.REQUESTER));
            approval.request().askedBy().asPerson().ifPresent(hear::add);
            tell(ENDED, hear, Set.of(), ended.policy(), after);
        }
    }

    private void tell(String template, Set<Person> persons, Set<Role> roles, String policy, Ticket after) {
        if (!persons.isEmpty() || !roles.isEmpty()) {
            notes.approval(template, persons, roles, policy, after.version()).ifPresent(work::add);
        }
    }
}
