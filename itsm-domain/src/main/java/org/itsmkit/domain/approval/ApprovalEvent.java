package org.itsmkit.domain.approval;

import java.util.List;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one request for approval. It carries its whole outcome: applying it needs no policy and no directory.
 * Applied by {@link Approval#after}.
 */
public sealed interface ApprovalEvent {

    /** Dispatches on the kind of event. */
    <R> R fold(Fold<R> fold);

    /**
     * Approval was asked for, and its approvers fixed.
     *
     * @param policy the policy's key
     * @param label what people read
     * @param order how its stages follow each other
     * @param stages those that apply, none opened yet
     * @param digest what stands for that which was shown: 64 hexadecimal digits
     * @param material the fields whose change makes it void
     * @param separated the keys of roles whose holders may not approve
     * @param distinctAcrossStages whether nobody may vote in more than one stage
     * @param reminders when those who have not voted are reminded, each from when their stage opened
     * @param expiry how long a stage may stay open, or null for ever
     * @param askedBy who asked
     */
    record Requested(
            String policy,
            String label,
            StageOrder order,
            List<StageState> stages,
            String digest,
            List<String> material,
            List<String> separated,
            boolean distinctAcrossStages,
            List<Delay> reminders,
            @Nullable Delay expiry,
            Actor askedBy)
            implements ApprovalEvent {
        public Requested {
            stages = InvalidInput.each("stages", stages);
            material = List.copyOf(material);
            separated = List.copyOf(separated);
            reminders = List.copyOf(reminders);
            InvalidInput.present("who asked", askedBy);
            if (stages.isEmpty()) {
                throw new InvalidInput("stages", "at least one", stages);
            }
        }

        /** The same without who asked and whom it left out. */
        public Requested concealing(Actor instead) {
            return new Requested(
                    policy,
                    label,
                    order,
                    stages.stream().map(StageState::withoutLeftOut).toList(),
                    digest,
                    material,
                    separated,
                    distinctAcrossStages,
                    reminders,
                    expiry,
                    instead);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.requested(this);
        }
    }

    /**
     * Somebody voted, for the first time or again.
     *
     * @param approver in whose place
     * @param by who it was; another than the approver when acting for them
     * @param digest what stands for that which they saw
     */
    record Voted(String stage, Person approver, Person by, VoteChoice choice, String digest) implements ApprovalEvent {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.voted(this);
        }
    }

    /** An approver let another act for them. */
    record Delegated(String stage, Person approver, StandIn standIn) implements ApprovalEvent {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.delegated(this);
        }
    }

    /**
     * The approvers changed after they were asked.
     *
     * @param leaver who approves no more, or null when somebody was added to a stage that had too few
     * @param successor who approves instead, or null when nobody does
     */
    record Replaced(
            String stage, @Nullable Person leaver, @Nullable Person successor) implements ApprovalEvent {
        public Replaced {
            if (leaver == null && successor == null) {
                throw new InvalidInput("replaced approver", "a leaver or a successor", "neither");
            }
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.replaced(this);
        }
    }

    /** Those who had not voted were reminded. */
    record Reminded(String stage, List<Person> outstanding) implements ApprovalEvent {
        public Reminded {
            outstanding = List.copyOf(outstanding);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.reminded(this);
        }
    }

    /** A stage has fewer approvers than have to say yes, and somebody has to be appointed. */
    record Escalated(String stage, int approvers, int needed) implements ApprovalEvent {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.escalated(this);
        }
    }

    /** Its time ran out in this stage. */
    record Expired(String stage) implements ApprovalEvent {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.expired(this);
        }
    }

    /** Whoever asked took it back. */
    record Withdrawn() implements ApprovalEvent {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.withdrawn(this);
        }
    }

    /** What it was about has changed: these of its material fields. */
    record Voided(List<String> fields) implements ApprovalEvent {
        public Voided {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.voided(this);
        }
    }

    /**
     * What to make of each kind of event.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R requested(Requested event);

        R voted(Voted event);

        R delegated(Delegated event);

        R replaced(Replaced event);

        R reminded(Reminded event);

        R escalated(Escalated event);

        R expired(Expired event);

        R withdrawn(Withdrawn event);

        R voided(Voided event);
    }
}
