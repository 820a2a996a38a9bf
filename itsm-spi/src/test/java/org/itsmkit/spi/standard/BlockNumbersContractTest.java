package org.itsmkit.spi.standard;

import org.itsmkit.spi.NumberSource;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.NumberSourceContract;

class BlockNumbersContractTest extends NumberSourceContract {

    private Storage storage;

    @Override
    protected NumberSource open() {
        storage = new MemoryStorage();
        return reopen();
    }

    @Override
    protected NumberSource reopen() {
        return new BlockNumbers(storage);
    }
}
