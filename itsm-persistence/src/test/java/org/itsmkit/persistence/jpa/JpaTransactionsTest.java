package org.itsmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.persistence.JpaTransactions;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.tck.Fixtures;
import org.junit.jupiter.api.Test;

class JpaTransactionsTest {

    private static final Fixtures DESK = new Fixtures(TenantId.of("desk"));

    private final Units unit = Units.H2.cleared();
    private final JpaTransactions transactions = JpaTransactions.on(unit.factory());
    private final JpaStorage store = JpaStorage.on(transactions, unit.database);

    private int tickets() {
        return store.heads(DESK.tenant(), null, 10).size();
    }

    @Test
    void theHostsEntitiesAndTheDesksRowsAreCommittedTogether() {
        transactions.required(() -> {
            transactions.acquire().persist(new HostNote(1, "mine"));
            store.commit(DESK.ticket(1).write());
            return true;
        });
        EntityManager looking = transactions.acquire();
        assertThat(looking.find(HostNote.class, 1L).text).isEqualTo("mine");
        transactions.release(looking);
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void whatTheHostHasMadeRollbackOnlyIsNotCommitted() {
        List<String> heard = new ArrayList<>();
        assertThatThrownBy(() -> transactions.required(() -> {
                    store.commit(DESK.ticket(1).write());
                    transactions.afterCommit(() -> heard.add("committed"));
                    transactions.acquire().getTransaction().setRollbackOnly();
                    return true;
                }))
                .isInstanceOf(StorageFailure.class);
        assertThat(tickets()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void anEntityManagerIsClosedWithItsTransactionAndNotBefore() {
        EntityManager bound = transactions.required(() -> {
            EntityManager open = transactions.acquire();
            transactions.release(open);
            assertThat(open.isOpen()).isTrue();
            assertThat(transactions.acquire()).isSameAs(open);
            return open;
        });
        assertThat(bound.isOpen()).isFalse();
        EntityManager free = transactions.acquire();
        assertThat(free.isOpen()).isTrue();
        transactions.release(free);
        assertThat(free.isOpen()).isFalse();
    }
}
