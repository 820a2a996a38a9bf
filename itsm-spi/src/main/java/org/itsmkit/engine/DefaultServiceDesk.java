package org.itsmkit.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.InvalidInput;
import org.itsmkit.domain.TenantId;
import org.itsmkit.service.DueWork;
import org.itsmkit.service.ServiceDesk;

/** A desk over one engine. */
public final class DefaultServiceDesk implements ServiceDesk {

    private final Engine engine;
    private final DueWork dueWork;
    private final List<DueWork.Runner> runners = new ArrayList<>();
    private final boolean ownsStorage;

    /** @param ownsStorage whether closing the desk closes the storage */
    public DefaultServiceDesk(Collaborators with, boolean ownsStorage) {
        this.engine = new Engine(with);
        this.dueWork = new Due();
        this.ownsStorage = ownsStorage;
    }

    @Override
    public TenantDesk tenant(TenantId tenant) {
        InvalidInput.present("tenant", tenant);
        return actor -> new ActorDesk(engine, tenant, InvalidInput.present("actor", actor), CommandOptions.NONE);
    }

    @Override
    public DueWork dueWork() {
        return dueWork;
    }

    @Override
    public void close() {
        List<DueWork.Runner> started;
        synchronized (runners) {
            started = List.copyOf(runners);
            runners.clear();
        }
        started.forEach(DueWork.Runner::close);
        if (ownsStorage) {
            engine.storage().close();
        }
    }

    /** What is due, of all tenants. */
    private final class Due implements DueWork {

        @Override
        public DueReport runDue(Instant now, int limit) {
            if (limit < 1) {
                throw new InvalidInput("limit", "1 or more", limit);
            }
            return engine.pump().run(now, limit);
        }

        @Override
        public DueReport runDue() {
            return runDue(engine.with().now(), Integer.MAX_VALUE);
        }

        @Override
        public Runner start(Duration interval) {
            BackgroundRunner runner = new BackgroundRunner(this, interval);
            synchronized (runners) {
                runners.add(runner);
            }
            return runner;
        }
    }
}
