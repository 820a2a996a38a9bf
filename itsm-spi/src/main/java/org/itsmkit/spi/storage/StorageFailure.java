package org.itsmkit.spi.storage;

/** A store is broken or out of reach; nothing was half done. The cause says why. */
public final class StorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
