package org.itsmkit.domain.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.approval.ApprovalEvent;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.ItemChange;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.ticket.Visibility;

/**
 * Something that happened to one ticket. It carries its whole outcome, so that applying it needs no workflow and no
 * rule. Applied by {@link History}; written and read by {@link JournalCodec}.
 */
public sealed interface TicketEvent {

    /** The short, stable name under which the event is stored. */
    String kind();

    /** Dispatches on the kind of event. */
    <R> R fold(Fold<R> fold);

    /** The ticket came to be. Always the first event, and only there. */
    record Opened(
            String number,
            TypeRef type,
            State state,
            FieldValues fields,
            List<String> personalFields,
            Participants participants)
            implements TicketEvent {
        public Opened {
            personalFields = List.copyOf(personalFields);
        }

        @Override
        public String kind() {
            return "opened";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.opened(this);
        }

        @Override
        public String toString() {
            return "opened " + number + " in " + state + " with " + fields + ", " + participants;
        }
    }

    /** An action was performed. {@code from} equals {@code to} where it does not change the state. */
    record ActionPerformed(String action, State from, State to) implements TicketEvent {
        @Override
        public String kind() {
            return "action";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.actionPerformed(this);
        }

        @Override
        public String toString() {
            return action + (from.equals(to) ? " in " + to : " " + from + " -> " + to);
        }
    }

    /** Fields changed; one change a field, sorted by name. */
    record FieldsChanged(List<FieldChange> changes) implements TicketEvent {
        public FieldsChanged {
            changes = List.copyOf(changes);
        }

        @Override
        public String kind() {
            return "fields";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.fieldsChanged(this);
        }

        @Override
        public String toString() {
            return changes.stream().map(FieldChange::toString).collect(Collectors.joining(", "));
        }
    }

    /** A comment was added. Its text is personal. */
    record Commented(String text, Visibility visibility) implements TicketEvent {
        @Override
        public String kind() {
            return "comment";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.commented(this);
        }

        @Override
        public String toString() {
            return (visibility == Visibility.PUBLIC ? "comment \"" : "internal comment \"") + text + "\"";
        }
    }

    /** Somebody worked on it for {@code spent}. The note is personal. */
    record WorkLogged(Duration spent, String note) implements TicketEvent {
        public WorkLogged {
            spent = spent.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String kind() {
            return "work";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.workLogged(this);
        }
    }

    /** A file was attached, by reference. Its name is personal. */
    record Attached(Attachment attachment) implements TicketEvent {
        @Override
        public String kind() {
            return "attachment";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.attached(this);
        }
    }

    record ParticipantAdded(String role, Person person) implements TicketEvent {
        @Override
        public String kind() {
            return "participant-added";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.participantAdded(this);
        }
    }

    record ParticipantRemoved(String role, Person person) implements TicketEvent {
        @Override
        public String kind() {
            return "participant-removed";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.participantRemoved(this);
        }
    }

    /** Configuration items were named, in another role, or no longer; one change an item, sorted. */
    record ItemsChanged(List<ItemChange> changes) implements TicketEvent {
        public ItemsChanged {
            changes = List.copyOf(changes);
        }

        @Override
        public String kind() {
            return "items-changed";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.itemsChanged(this);
        }
    }

    /** A link to another ticket; the other records the inverse. */
    record Linked(LinkType type, TicketId other) implements TicketEvent {
        @Override
        public String kind() {
            return "linked";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.linked(this);
        }
    }

    record Unlinked(LinkType type, TicketId other) implements TicketEvent {
        @Override
        public String kind() {
            return "unlinked";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.unlinked(this);
        }
    }

    /** A linked ticket reached a state that this one has to know of, such as a reopened child. */
    record LinkedMoved(LinkType type, TicketId other, State state) implements TicketEvent {
        @Override
        public String kind() {
            return "linked-moved";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.linkedMoved(this);
        }
    }

    /** A timer of the workflow went off for the {@code count}th time since the state was entered. */
    record TimerFired(String timer, int count, Instant due) implements TicketEvent {
        public TimerFired {
            due = due.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String kind() {
            return "timer";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.timerFired(this);
        }
    }

    /** Something happened to a request for approval by this policy; what was asked first, the ticket's newest request. */
    record Approving(String policy, ApprovalEvent event) implements TicketEvent {
        @Override
        public String kind() {
            return "approval";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.approving(this);
        }
    }

    /** How approval by this policy ended, or that it was not needed. What it follows from stands before it. */
    record ApprovalEnded(String policy, ApprovalOutcome outcome) implements TicketEvent {
        @Override
        public String kind() {
            return "approval-ended";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.approvalEnded(this);
        }

        @Override
        public String toString() {
            return "approval " + policy + " " + outcome;
        }
    }

    /**
     * A service-level clock reached a threshold.
     *
     * @param agreement the key of the agreement
     * @param version its version
     * @param target the key of the target
     * @param cycle which run of the clock, from 1
     * @param threshold the key of the threshold
     * @param at when it was reached
     */
    record ThresholdReached(String agreement, int version, String target, int cycle, String threshold, Instant at)
            implements TicketEvent {
        @Override
        public String kind() {
            return "threshold";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.thresholdReached(this);
        }
    }

    /** A duplicate's history was taken in: its first {@code entries} entries, of which the last has hash {@code head}. */
    record Absorbed(TicketId duplicate, long entries, String head) implements TicketEvent {
        @Override
        public String kind() {
            return "absorbed";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.absorbed(this);
        }
    }

    /** This ticket lives on in another. */
    record MergedInto(TicketId survivor) implements TicketEvent {
        @Override
        public String kind() {
            return "merged-into";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.mergedInto(this);
        }
    }

    /** Personal values of earlier entries were erased; the chain still holds. */
    record Erased(List<Long> sequences, String reason) implements TicketEvent {
        public Erased {
            sequences = List.copyOf(sequences);
        }

        @Override
        public String kind() {
            return "erased";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.erased(this);
        }
    }

    /** The service-level clocks were computed anew from the whole journal, because what they are measured against changed. */
    record LevelsRecomputed(String reason) implements TicketEvent {
        @Override
        public String kind() {
            return "levels-recomputed";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.levelsRecomputed(this);
        }
    }

    /** Imported history departed here from what the workflow allows; it is kept as it was. */
    record Deviated(String code, String detail) implements TicketEvent {
        @Override
        public String kind() {
            return "deviation";
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.deviated(this);
        }

        @Override
        public String toString() {
            return "deviation " + code + ": " + detail;
        }
    }

    /**
     * What to make of each kind of event; what is not named goes to {@link #other}.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R other(TicketEvent event);

        default R opened(Opened event) {
            return other(event);
        }

        default R actionPerformed(ActionPerformed event) {
            return other(event);
        }

        default R fieldsChanged(FieldsChanged event) {
            return other(event);
        }

        default R commented(Commented event) {
            return other(event);
        }

        default R workLogged(WorkLogged event) {
            return other(event);
        }

        default R attached(Attached event) {
            return other(event);
        }

        default R participantAdded(ParticipantAdded event) {
            return other(event);
        }

        default R participantRemoved(ParticipantRemoved event) {
            return other(event);
        }

        default R itemsChanged(ItemsChanged event) {
            return other(event);
        }

        default R linked(Linked event) {
            return other(event);
        }

        default R unlinked(Unlinked event) {
            return other(event);
        }

        default R linkedMoved(LinkedMoved event) {
            return other(event);
        }

        default R timerFired(TimerFired event) {
            return other(event);
        }

        default R thresholdReached(ThresholdReached event) {
            return other(event);
        }

        default R levelsRecomputed(LevelsRecomputed event) {
            return other(event);
        }

        default R approving(Approving event) {
            return other(event);
        }

        default R approvalEnded(ApprovalEnded event) {
            return other(event);
        }

        default R absorbed(Absorbed event) {
            return other(event);
        }

        default R mergedInto(MergedInto event) {
            return other(event);
        }

        default R erased(Erased event) {
            return other(event);
        }

        default R deviated(Deviated event) {
            return other(event);
        }
    }
}
