package org.itsmkit.engine;

import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskFollowUpRules;

class FollowUpsTest extends DeskFollowUpRules {
    @Override
    protected Storage open() {
        return new MemoryStorage();
    }
}
