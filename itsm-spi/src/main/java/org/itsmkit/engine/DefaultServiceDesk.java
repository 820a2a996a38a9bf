package org.itsmkit.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.service.DueWork;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.sla.InvalidInput;

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
        return actor -> new ActorDesk(engine, tenant, acceptable(actor), CommandOptions.NONE);
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

    /** Nobody but the engine is the engine: it is asked no questions. */
    private static Actor acceptable(Actor actor) {
        Texts.storable("actor", InvalidInput.present("actor", actor).id());
        if (!actor.isPerson() && actor.id().equals(Actor.ENGINE.id())) {
            throw new InvalidInput("actor", "another name than the engine's own", actor);
        }
        return actor;
    }

    /** What is due, of all tenants. */
    private final class Due implements DueWork {

        @Override
        public DueReport runDue(Instant now, int limit) {
            if (limit < 1) {
                throw new InvalidInput("limit", "1 or more", limit);
            }
            Instant then = FieldType.INSTANT.cast("now", now);
            return engine.pump().run(() -> then, limit);
        }

        @Override
        public DueReport runDue() {
            return engine.pump().run(engine.with()::now, Integer.MAX_VALUE);
        }

        @Override
        public Runner start(Duration interval) {
            BackgroundRunner runner = new BackgroundRunner(this, InvalidInput.present("interval", interval));
            synchronized (runners) {
                runners.add(runner);
            }
            return runner;
        }
    }
}
