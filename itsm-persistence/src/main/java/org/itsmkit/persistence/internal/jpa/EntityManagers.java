package org.itsmkit.persistence.internal.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.function.Function;
import org.itsmkit.persistence.EntityManagerAccess;
import org.itsmkit.spi.storage.StorageFailure;

/** Lends entity managers; each is given back, whatever happens. */
final class EntityManagers {

    private final EntityManagerAccess access;

    EntityManagers(EntityManagerAccess access) {
        this.access = access;
    }

    <R> R with(Function<EntityManager, R> work) {
        try {
            EntityManager manager = access.acquire();
            R result;
            try {
                result = work.apply(manager);
            } catch (RuntimeException | Error e) {
                releaseAfter(e, manager);
                throw e;
            }
            access.release(manager);
            return result;
        } catch (PersistenceException e) {
            throw new StorageFailure("the database refused", e);
        }
    }

    private void releaseAfter(Throwable failure, EntityManager manager) {
        try {
            access.release(manager);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
