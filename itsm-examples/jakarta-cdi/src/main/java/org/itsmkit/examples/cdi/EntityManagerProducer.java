package org.itsmkit.examples.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;

/** What the application and the desk share while a transaction is open. */
@ApplicationScoped
public class EntityManagerProducer {

    @Inject
    JtaTransactions transactions;

    @Produces
    @TransactionScoped
    EntityManager entities() {
        return transactions.acquire();
    }
}
