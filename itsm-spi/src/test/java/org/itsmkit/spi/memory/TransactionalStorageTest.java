package org.itsmkit.spi.memory;

import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;

/** That the rules about transactions can be kept. */
class TransactionalStorageTest extends StorageContract {

    @Override
    protected Storage open() {
        return new TransactionalStorage();
    }

    @Override
    protected boolean joinsTransactions() {
        return true;
    }

    @Override
    protected int rounds() {
        return 20;
    }
}
