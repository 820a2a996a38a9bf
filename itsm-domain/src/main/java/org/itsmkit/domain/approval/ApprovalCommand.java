package org.itsmkit.domain.approval;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What may be asked of one request for approval. */
public sealed interface ApprovalCommand {

    /** Dispatches on the kind of command. */
    <R> R fold(Fold<R> fold);

    /**
     * Vote, or vote anew while the stage is open: the last vote counts.
     *
     * @param stage which stage
     * @param choice what is said
     * @param digest what stands for that which was shown, {@link ApprovalPolicy#digest}
     * @param inPlaceOf the approver for whom it is cast, or null for oneself, or for the only one whom one may act for
     */
    record Cast(
            String stage,
            VoteChoice choice,
            String digest,
            @Nullable Person inPlaceOf) implements ApprovalCommand {
        public Cast {
            Keys.check("stage", stage);
            InvalidInput.present("choice", choice);
            InvalidInput.text("digest", digest, 64);
        }

        public static Cast of(String stage, VoteChoice choice, String digest) {
            return new Cast(stage, choice, digest, null);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.cast(this);
        }
    }

    /** Let another act for oneself. Named again, the new instants count; one keeps one's own right to vote. */
    record Delegate(String stage, StandIn to) implements ApprovalCommand {
        public Delegate {
            Keys.check("stage", stage);
            InvalidInput.present("stand-in", to);
        }

        public static Delegate to(String stage, Person person, Instant from, Instant until) {
            return new Delegate(stage, new StandIn(person, from, until));
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.delegate(this);
        }
    }

    /**
     * Replace an approver who left, who is no longer known.
     *
     * @param successor who approves instead, or null to leave the place vacant
     */
    record Replace(String stage, Person leaver, @Nullable Person successor) implements ApprovalCommand {
        public Replace {
            Keys.check("stage", stage);
            InvalidInput.present("leaver", leaver);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.replace(this);
        }
    }

    /** Appoint an approver to a vacant place of a stage. */
    record Appoint(String stage, Person person) implements ApprovalCommand {
        public Appoint {
            Keys.check("stage", stage);
            InvalidInput.present("person", person);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.appoint(this);
        }
    }

    /** Take the request back. */
    record Withdraw() implements ApprovalCommand {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.withdraw(this);
        }
    }

    /** These fields changed. Does nothing unless one of them is material. */
    record NoteChanges(Set<String> fields) implements ApprovalCommand {
        public NoteChanges {
            fields = java.util.Collections.unmodifiableSet(new TreeSet<>(InvalidInput.each("fields", fields)));
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.noteChanges(this);
        }
    }

    /** Remind and expire what is due. Does nothing when nothing is. */
    record CheckDue() implements ApprovalCommand {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.checkDue(this);
        }
    }

    /**
     * What to make of each kind of command.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R cast(Cast command);

        R delegate(Delegate command);

        R replace(Replace command);

        R appoint(Appoint command);

        R withdraw(Withdraw command);

        R noteChanges(NoteChanges command);

        R checkDue(CheckDue command);
    }
}
