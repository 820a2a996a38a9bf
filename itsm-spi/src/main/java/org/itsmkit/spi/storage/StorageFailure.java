package org.itsmkit.spi.storage;

/** A store is broken or out of reach; nothing was half done. The cause, if there is one, says why. */
public final class StorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For a store that answers, and not as it must. */
    public StorageFailure(String message) {
        super(message);
    }

    public StorageFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
