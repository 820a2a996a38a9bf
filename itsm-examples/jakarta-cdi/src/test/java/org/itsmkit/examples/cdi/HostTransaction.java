package org.itsmkit.examples.cdi;

import com.arjuna.ats.jta.UserTransaction;
import jakarta.transaction.SystemException;

/** A transaction that the host begins and ends by hand. */
final class HostTransaction {

    private final jakarta.transaction.UserTransaction transaction = UserTransaction.userTransaction();

    void with(Runnable work) throws Exception {
        transaction.begin();
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            transaction.rollback();
            throw e;
        }
        transaction.commit();
    }

    void setRollbackOnly() {
        try {
            transaction.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
