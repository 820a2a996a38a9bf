package org.itsmkit.persistence.internal.store;

import org.itsmkit.spi.storage.StorageFailure;

/** What was lost was only a statement, but not the first: its transaction is to be rolled back. */
final class HalfWritten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HalfWritten(StorageFailure cause) {
        super(null, cause, false, false);
    }

    StorageFailure failure() {
        return new StorageFailure("half is written: roll back", this);
    }
}
