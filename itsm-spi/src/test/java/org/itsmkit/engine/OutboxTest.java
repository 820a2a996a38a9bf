package org.itsmkit.engine;

import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskOutboxRules;

class OutboxTest extends DeskOutboxRules {
    @Override
    protected Storage open() {
        return new MemoryStorage();
    }
}
