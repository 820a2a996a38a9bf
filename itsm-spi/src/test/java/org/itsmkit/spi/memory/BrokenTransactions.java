package org.itsmkit.spi.memory;

import static org.itsmkit.spi.broken.Broken.by;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.Transactions;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.tck.Rule;

/** Stores that are wrong about transactions. */
final class BrokenTransactions {

    private BrokenTransactions() {}

    static Stream<Broken<Supplier<Storage>>> all() {
        return Stream.of(
                by("writes escape the host's transaction", Escaping::new, Rule.JOINED),
                by("a commit commits the host's transaction", Committing::new, Rule.JOINED),
                by("transactions are not declared", Undeclared::new, Rule.DECLARED),
                by("hooks do not wait for the commit", HooksAtOnce::new, Rule.HOOKS),
                by("hooks are run after a rollback", HooksAlways::new, Rule.HOOKS),
                by("a failing hook stops the others", HooksStop::new, Rule.FAILING_HOOKS),
                by("an error in a hook stops the others", ErrorsStop::new, Rule.FAILING_HOOKS),
                by("hooks are run inside the transaction", HooksInside::new, Rule.FAILING_HOOKS),
                by("requiresNew joins", NewJoins::new, Rule.REQUIRES_NEW),
                by("no transaction is ever active", NeverActive::new, Rule.ACTIVE, Rule.JOINED),
                by("every transaction is active", AlwaysActive::new, Rule.ACTIVE),
                by("what throws is committed", CommitsFailures::new, Rule.OWN_ROLLBACK, Rule.JOINED),
                by("a conflict leaves half of its write set", HalfInside::new, Rule.CONFLICT_INSIDE),
                by("numbers are reserved in the host's transaction", NumbersInside::new, Rule.NUMBERS_APART),
                by("who makes a transaction rollback-only is not heard", NeverRollbackOnly::new, Rule.ROLLBACK_ONLY),
                by("what is rollback-only is rolled back and nobody told", SilentRollback::new, Rule.ROLLBACK_ONLY),
                by("rollback-only remains for the next transaction", RemainsRollbackOnly::new, Rule.ROLLBACK_ONLY));
    }

    private static final class NeverRollbackOnly extends TransactionalStorage {
        @Override
        public void setRollbackOnly() {}
    }

    private static final class SilentRollback extends TransactionalStorage {
        @Override
        void requireCommittable(Open open) {
            if (open.isRollbackOnly) {
                open.steps.clear();
                open.hooks.clear();
            }
        }
    }

    private static final class RemainsRollbackOnly extends TransactionalStorage {
        private boolean isRollbackOnly;

        @Override
        public void setRollbackOnly() {
            isRollbackOnly = true;
        }

        @Override
        void requireCommittable(Open open) {
            open.isRollbackOnly = isRollbackOnly;
            super.requireCommittable(open);
        }
    }

    private static final class Escaping extends TransactionalStorage {
        @Override
        <T> T step(Function<Storage, T> step) {
            if (open() != null) {
                step.apply(open().copy);
            }
            return apart(step);
        }
    }

    private static final class Committing extends TransactionalStorage {
        @Override
        <T> T step(Function<Storage, T> step) {
            T result = super.step(step);
            if (open() != null) {
                open().commit();
            }
            return result;
        }
    }

    private static final class Undeclared extends TransactionalStorage {
        @Override
        public Optional<Transactions> transactions() {
            return Optional.empty();
        }
    }

    private static final class HooksAtOnce extends TransactionalStorage {
        @Override
        public void afterCommit(Runnable hook) {
            run(List.of(hook));
        }
    }

    private static final class HooksAlways extends TransactionalStorage {
        @Override
        void failed(Open open) {
            run(open.hooks);
        }
    }

    private static final class HooksStop extends TransactionalStorage {
        @Override
        void run(List<Runnable> hooks) {
            hooks.forEach(Runnable::run);
        }
    }

    private static final class ErrorsStop extends TransactionalStorage {
        @Override
        void run(List<Runnable> hooks) {
            for (Runnable hook : hooks) {
                try {
                    hook.run();
                } catch (RuntimeException e) {
                    // An exception is caught, an error is forgotten.
                }
            }
        }
    }

    private static final class HooksInside extends TransactionalStorage {
        @Override
        void beforeCommit(Open open) {
            open.hooks.forEach(Runnable::run);
            open.hooks.clear();
        }
    }

    private static final class NewJoins extends TransactionalStorage {
        @Override
        public <T> T requiresNew(Supplier<T> work) {
            return open() == null ? super.requiresNew(work) : work.get();
        }
    }

    private static final class NeverActive extends TransactionalStorage {
        @Override
        public boolean isActive() {
            return false;
        }
    }

    private static final class AlwaysActive extends TransactionalStorage {
        @Override
        public boolean isActive() {
            return true;
        }
    }

    private static final class CommitsFailures extends TransactionalStorage {
        @Override
        void failed(Open open) {
            open.commit();
        }
    }

    private static final class HalfInside extends TransactionalStorage {
        @Override
        public void commit(WriteSet writes) {
            if (open() == null) {
                super.commit(writes);
                return;
            }
            WriteSet rest = writes;
            for (TicketWrite write : writes.tickets()) {
                super.commit(Edits.tickets(rest, List.of(write)));
                rest = Edits.command(Edits.work(rest, List.of()), null);
            }
        }
    }

    private static final class NumbersInside extends TransactionalStorage {
        @Override
        public long reserveNumbers(TenantId tenant, String sequence, int count) {
            return step(store -> store.reserveNumbers(tenant, sequence, count));
        }
    }
}
