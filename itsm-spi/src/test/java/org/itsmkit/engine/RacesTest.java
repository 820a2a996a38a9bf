package org.itsmkit.engine;

import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskRaceRules;

class RacesTest extends DeskRaceRules {
    @Override
    protected Storage open() {
        return new MemoryStorage();
    }
}
