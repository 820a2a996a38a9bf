package org.itsmkit.spi.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.WriteSet;

/**
 * A store in memory that joins transactions: a transaction works on a copy, made by doing again all that was done, and does
 * its own steps again on the original when it commits. For a handful of tickets.
 */
class TransactionalStorage extends ForwardingStorage implements Transactions {

    private final List<Function<Storage, ?>> history = new ArrayList<>();
    private final ThreadLocal<Open> current = new ThreadLocal<>();

    /** A transaction that is open on a thread. */
    final class Open {
        final Storage copy = new MemoryStorage();
        final List<Function<Storage, ?>> steps = new ArrayList<>();
        final List<Runnable> hooks = new ArrayList<>();
        boolean isRollbackOnly;

        Open() {
            synchronized (history) {
                history.forEach(step -> step.apply(copy));
            }
        }

        void commit() {
            steps.forEach(TransactionalStorage.this::apart);
            steps.clear();
        }
    }

    @Override
    Storage right() {
        Open open = open();
        return open == null ? right : open.copy;
    }

    final Open open() {
        return current.get();
    }

    <T> T step(Function<Storage, T> step) {
        Open open = open();
        if (open == null) {
            return apart(step);
        }
        T result = step.apply(open.copy);
        open.steps.add(step);
        return result;
    }

    /** Whatever is open. */
    final <T> T apart(Function<Storage, T> step) {
        synchronized (history) {
            T result = step.apply(right);
            history.add(step);
            return result;
        }
    }

    @Override
    public Optional<Transactions> transactions() {
        return Optional.of(this);
    }

    @Override
    public boolean isActive() {
        return open() != null;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return open() == null ? requiresNew(work) : work.get();
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        Open around = open();
        Open open = new Open();
        current.set(open);
        T result;
        try {
            result = work.get();
            requireCommittable(open);
            beforeCommit(open);
        } catch (RuntimeException | Error e) {
            failed(open);
            throw e;
        } finally {
            current.set(around);
        }
        open.commit();
        run(open.hooks);
        return result;
    }

    void requireCommittable(Open open) {
        if (open.isRollbackOnly) {
            throw new StorageFailure("the transaction can only be rolled back");
        }
    }

    void beforeCommit(Open open) {}

    void failed(Open open) {}

    /** What one throws undoes nothing, and the next one is run. */
    void run(List<Runnable> hooks) {
        Error error = null;
        for (Runnable hook : hooks) {
            try {
                hook.run();
            } catch (RuntimeException e) {
                // As it shall be.
            } catch (Error e) {
                error = e;
            }
        }
        if (error != null) {
            throw error;
        }
    }

    @Override
    public void setRollbackOnly() {
        Open open = open();
        if (open != null) {
            open.isRollbackOnly = true;
        }
    }

    @Override
    public void afterCommit(Runnable hook) {
        Open open = open();
        if (open == null) {
            run(List.of(hook));
        } else {
            open.hooks.add(hook);
        }
    }

    @Override
    public void commit(WriteSet writes) {
        step(store -> {
            store.commit(writes);
            return true;
        });
    }

    @Override
    public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
        return step(store -> store.claim(kinds, now, lease, limit));
    }

    @Override
    public Optional<ClaimedWork> claim(TenantId tenant, String workId, Instant now, Duration lease) {
        return step(store -> store.claim(tenant, workId, now, lease));
    }

    @Override
    public boolean done(ClaimedWork claim) {
        return step(store -> store.done(claim));
    }

    @Override
    public boolean retry(ClaimedWork claim, Instant at, String error) {
        return step(store -> store.retry(claim, at, error));
    }

    @Override
    public boolean bury(ClaimedWork claim, Instant at, String error) {
        return step(store -> store.bury(claim, at, error));
    }

    @Override
    public boolean revive(TenantId tenant, String workId, Instant at) {
        return step(store -> store.revive(tenant, workId, at));
    }

    @Override
    public int forgetCommands(Instant before) {
        return step(store -> store.forgetCommands(before));
    }

    @Override
    public long reserveNumbers(TenantId tenant, String sequence, int count) {
        return apart(store -> store.reserveNumbers(tenant, sequence, count));
    }

    @Override
    public ConfigurationStorage configuration() {
        return new ForwardingConfiguration(super::configuration) {
            @Override
            public void see(TenantId tenant, Collection<Sighting> sightings) {
                step(store -> {
                    store.configuration().see(tenant, sightings);
                    return true;
                });
            }

            @Override
            public boolean keep(TenantId tenant, Baseline baseline) {
                return step(store -> store.configuration().keep(tenant, baseline));
            }

            @Override
            public GraphCommit commit(GraphWrite write) {
                return step(store -> store.configuration().commit(write));
            }
        };
    }
}
