package org.itsmkit.engine;

import org.itsmkit.service.OperationsService;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.DeadWork;
import org.jspecify.annotations.Nullable;

/** The dead-letter list of a tenant, for whoever may operate it. */
final class DefaultOperationsService implements OperationsService {

    private final Engine engine;
    private final Asking asking;

    DefaultOperationsService(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    @Override
    public Page<DeadWork> deadWork(@Nullable String cursor, int limit) {
        engine.access().require(asking, Operation.OPERATE, "see dead work", null, null);
        return engine.storage().dead(asking.tenant(), cursor, Searches.limit(limit));
    }

    @Override
    public boolean revive(String workId) {
        engine.access().require(asking, Operation.OPERATE, "revive dead work", null, null);
        return engine.storage().revive(asking.tenant(), Texts.require("workId", workId, 200), engine.now(asking));
    }
}
