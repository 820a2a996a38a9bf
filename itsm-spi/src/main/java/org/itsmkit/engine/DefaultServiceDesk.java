package org.itsmkit.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
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
    private final Set<BackgroundRunner> runners = ConcurrentHashMap.newKeySet();
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
        runners.forEach(BackgroundRunner::stop);
        runners.forEach(BackgroundRunner::close);
        if (ownsStorage) {
            engine.storage().close();
        }
    }

    /** How many threads it has running. */
    int runners() {
        return runners.size();
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
            return engine.pump().run(() -> then, limit, () -> true);
        }

        @Override
        public DueReport runDue() {
            return run(() -> true);
        }

        private DueReport run(BooleanSupplier goesOn) {
            return engine.pump().run(engine.with()::now, Integer.MAX_VALUE, goesOn);
        }

        @Override
        public Optional<Instant> next() {
            return engine.pump().next();
        }

        @Override
        public Runner start(Duration interval) {
            BackgroundRunner runner =
                    BackgroundRunner.start(this::run, InvalidInput.present("interval", interval), runners::remove);
            runners.add(runner);
            return runner;
        }
    }
}
