package org.itsmkit.examples.replay;

import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;

/** Opens the store that the command line names. */
final class Stores {

    private Stores() {}

    static Storage open(String name) {
        return new MemoryStorage();
    }
}
