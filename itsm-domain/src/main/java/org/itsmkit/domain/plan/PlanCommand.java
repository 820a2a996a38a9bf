package org.itsmkit.domain.plan;

import org.itsmkit.domain.Keys;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;

/** What may be asked of one run of a plan, which is started by {@link PlanRules#start}. */
public sealed interface PlanCommand {

    /** How many characters a reason may have. */
    int MOST_CHARACTERS = 2_000;

    /** Dispatches on the kind of command. */
    <R> R fold(Fold<R> fold);

    /** Begin a task whose turn has come. */
    record Begin(String task) implements PlanCommand {
        public Begin {
            Keys.check("task", task);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.begin(this);
        }
    }

    /** A task is done: one that was begun, one of a person's that is ready, or one that failed and was then done by hand. */
    record Complete(String task) implements PlanCommand {
        public Complete {
            Keys.check("task", task);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.complete(this);
        }
    }

    /** An attempt at a task that was begun failed. */
    record Fail(String task, String why) implements PlanCommand {
        public Fail {
            Keys.check("task", task);
            PlanCommand.reason(why);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.fail(this);
        }
    }

    /** Leave a task out. An automatic step that was begun has to end first. */
    record Skip(String task, String why) implements PlanCommand {
        public Skip {
            Keys.check("task", task);
            PlanCommand.reason(why);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.skip(this);
        }
    }

    /** Try a task again: with all its attempts when it failed for good, or without waiting longer when it is backing off. */
    record Retry(String task) implements PlanCommand {
        public Retry {
            Keys.check("task", task);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.retry(this);
        }
    }

    /** Stop a run that is not over, and undo what was done. */
    record Cancel(String why) implements PlanCommand {
        public Cancel {
            PlanCommand.reason(why);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.cancel(this);
        }
    }

    /** The same, also for a run that is fulfilled, or partly: it should never have been. */
    record Rescind(String why) implements PlanCommand {
        public Rescind {
            PlanCommand.reason(why);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.rescind(this);
        }
    }

    /** Do what is due. Does nothing when nothing is. */
    record Tick() implements PlanCommand {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.tick(this);
        }
    }

    /** A date of the case moved: schedule anew what is not over. Does nothing when no instant changes. */
    record MoveDates() implements PlanCommand {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.moveDates(this);
        }
    }

    private static void reason(String why) {
        JsonWriter.wellFormed("reason", InvalidInput.text("reason", why, MOST_CHARACTERS));
    }

    /**
     * What to make of each kind of command.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R begin(Begin command);

        R complete(Complete command);

        R fail(Fail command);

        R skip(Skip command);

        R retry(Retry command);

        R cancel(Cancel command);

        R rescind(Rescind command);

        R tick(Tick command);

        R moveDates(MoveDates command);
    }
}
