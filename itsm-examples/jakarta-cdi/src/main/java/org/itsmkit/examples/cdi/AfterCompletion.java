package org.itsmkit.examples.cdi;

import jakarta.transaction.Synchronization;
import java.util.function.IntConsumer;

/** Is told how a transaction ended. */
record AfterCompletion(IntConsumer end) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        end.accept(status);
    }
}
