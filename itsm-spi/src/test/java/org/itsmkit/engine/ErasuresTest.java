package org.itsmkit.engine;

import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskErasureRules;

class ErasuresTest extends DeskErasureRules {
    @Override
    protected Storage open() {
        return new MemoryStorage();
    }
}
