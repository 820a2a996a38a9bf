package org.itsmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.persistence.JpaTransactions;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.CommandIdTaken;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.Transactions;
import org.itsmkit.tck.Fixtures;
import org.itsmkit.tck.TicketFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A host with an entity manager and transactions of its own: the library joins them, and touches nothing that is the host's.
 */
class HostTransactionTest {

    private static final Fixtures DESK = new Fixtures(TenantId.of("desk"));

    private final Calls calls = new Calls();
    private EntityManager mine;

    /** The host's transaction is always open: it began before the library was called. */
    private static final class AlwaysOpen implements Transactions {
        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public <T> T required(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T requiresNew(Supplier<T> work) {
            return work.get();
        }

        /** As Jakarta Persistence has it anyway. */
        @Override
        public void setRollbackOnly() {}

        @Override
        public void afterCommit(Runnable hook) {
            throw new IllegalStateException("nobody asks for it here");
        }
    }

    private JpaStorage joining(Units unit) {
        mine = unit.factory().createEntityManager();
        mine.getTransaction().begin();
        return JpaStorage.on(() -> calls.watch(mine), new AlwaysOpen(), unit.database);
    }

    private static JpaStorage outside(Units unit) {
        return JpaStorage.on(JpaTransactions.on(unit.factory()), unit.database);
    }

    private static Optional<StoredTicket> find(JpaStorage store, TicketFixture ticket) {
        return store.find(DESK.tenant(), ticket.id(), Readers.ENGINE);
    }

    @AfterEach
    void giveBack() {
        EntityTransaction transaction = mine.getTransaction();
        if (transaction.isActive()) {
            transaction.rollback();
        }
        mine.close();
    }

    @ParameterizedTest
    @MethodSource("org.itsmkit.persistence.jpa.Units#all")
    void theHostRollsBackAndNothingIsLeft(Units unit) {
        JpaStorage joined = joining(unit.cleared());
        TicketFixture ticket = DESK.ticket(1);
        joined.commit(Fixtures.commanded(ticket.write(), Fixtures.command("c")));
        assertThat(find(joined, ticket)).isPresent();
        assertThat(find(outside(unit), ticket)).isEmpty();
        mine.getTransaction().rollback();
        assertThat(find(outside(unit), ticket)).isEmpty();
        assertThat(outside(unit).command(DESK.tenant(), "c")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.itsmkit.persistence.jpa.Units#all")
    void onlyTheHostEndsItsTransaction(Units unit) {
        JpaStorage joined = joining(unit.cleared());
        TicketFixture ticket = DESK.ticket(1);
        joined.commit(Fixtures.working(ticket.write(), DESK.work("w", 0)));
        assertThatThrownBy(() -> joined.commit(DESK.ticket(1).write())).isInstanceOf(StaleWrite.class);
        joined.commit(ticket.titled("twice").write());
        assertThat(calls.names)
                .as("what the library asked of the host's entity manager")
                .isSubsetOf("createQuery", "createNativeQuery", "getMetamodel");
        mine.getTransaction().commit();
        assertThat(find(outside(unit), ticket)).contains(ticket.stored());
    }

    @ParameterizedTest
    @MethodSource("org.itsmkit.persistence.jpa.Units#all")
    void aRefusedWriteSetLeavesNothingThoughTheHostCommits(Units unit) {
        unit.cleared();
        TicketFixture ticket = DESK.ticket(1);
        outside(unit).commit(Fixtures.commanded(ticket.write(), Fixtures.command("taken")));
        JpaStorage joined = joining(unit);
        TicketFixture stale = DESK.ticket(1).titled("stale");
        assertThatThrownBy(() -> joined.commit(Fixtures.commanded(stale.write(), Fixtures.command("free"))))
                .isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> joined.commit(Fixtures.commanded(DESK.ticket(2).write(), Fixtures.command("taken"))))
                .isInstanceOf(CommandIdTaken.class);
        assertThat(mine.getTransaction().getRollbackOnly())
                .as("what is refused costs the host nothing")
                .isFalse();
        TicketFixture other = DESK.ticket(3);
        joined.commit(other.write());
        mine.getTransaction().commit();
        JpaStorage store = outside(unit);
        assertThat(store.command(DESK.tenant(), "free")).isEmpty();
        assertThat(store.heads(DESK.tenant(), null, 10)).hasSize(2);
        assertThat(find(store, ticket)).contains(ticket.stored());
        assertThat(find(store, other)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("org.itsmkit.persistence.jpa.Units#all")
    void whatTheHostHasChangedIsWrittenWhenTheHostSaysSo(Units unit) {
        unit.cleared();
        unit.execute("insert into host_note (id, text) values (1, 'before')");
        JpaStorage joined = joining(unit);
        HostNote note = mine.find(HostNote.class, 1L);
        note.text = "changed";
        mine.persist(new HostNote(2, "new"));
        TicketFixture ticket = DESK.ticket(1);
        joined.commit(ticket.write());
        assertThat(find(joined, ticket)).isPresent();
        assertThat(notes()).as("not flushed").containsExactly("before");
        assertThat(mine.contains(note)).as("not detached").isTrue();
        mine.getTransaction().commit();
        mine.getTransaction().begin();
        assertThat(notes()).containsExactly("changed", "new");
        assertThat(find(outside(unit), ticket)).isPresent();
    }

    /** As the transaction sees them; asked in a way that makes no provider flush first. */
    @SuppressWarnings("unchecked")
    private List<String> notes() {
        return mine.createNativeQuery("select text from host_note order by id")
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    @ParameterizedTest
    @MethodSource("org.itsmkit.persistence.jpa.Units#mapped")
    void whatTheHostHoldsAsAnEntityIsNeverTakenForTheTruth(Units unit) {
        unit.cleared();
        TicketFixture ticket = DESK.ticket(1).titled("old");
        outside(unit).commit(ticket.write());
        JpaStorage joined = joining(unit);
        Object held = mine.createQuery("select t from ItsmTicket t").getSingleResult();
        TicketFixture form = ticket.copy();
        outside(unit).commit(ticket.titled("new").write());
        assertThat(find(joined, ticket)).as("not a stale read").contains(ticket.stored());
        assertThatThrownBy(() -> joined.commit(form.titled("lost").write())).isInstanceOf(StaleWrite.class);
        joined.commit(ticket.titled("newest").write());
        mine.getTransaction().commit();
        assertThat(held).as("kept from being collected").isNotNull();
        assertThat(find(outside(unit), ticket)).as("not a lost update").contains(ticket.stored());
    }

    @ParameterizedTest
    @MethodSource("org.itsmkit.persistence.jpa.Units#all")
    void whatIsAskedAgainInOneTransactionIsReadAgain(Units unit) {
        JpaStorage joined = joining(unit.cleared());
        TicketFixture parent = DESK.ticket(1).link(LinkType.PARENT_OF, Fixtures.id(2));
        joined.commit(parent.write());
        joined.commit(DESK.ticket(2).write());
        joined.commit(DESK.ticket(3).write());
        Supplier<Linked> children = () -> joined.linked(DESK.tenant(), parent.id(), LinkType.PARENT_OF, 5);
        Supplier<Long> all = () -> joined.count(new TicketQuery(
                DESK.tenant(), Readers.ENGINE, Condition.ALWAYS, Sort.ascending(TicketFields.NUMBER), null, 5));
        assertThat(children.get().total()).isEqualTo(1);
        assertThat(all.get()).isEqualTo(3);
        joined.commit(parent.link(LinkType.PARENT_OF, Fixtures.id(3)).write());
        joined.commit(DESK.ticket(4).write());
        assertThat(children.get().total()).isEqualTo(2);
        assertThat(children.get().open()).isEqualTo(2);
        assertThat(all.get()).isEqualTo(4);
        assertThatThrownBy(() -> joined.commit(DESK.ticket(4).write())).isInstanceOf(StaleWrite.class);
        assertThat(mine.getTransaction().getRollbackOnly()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.itsmkit.persistence.jpa.Units#mapped")
    void aSerializableHostLearnsThatItLost(Units unit) {
        unit.cleared();
        TicketFixture ticket = DESK.ticket(1);
        outside(unit).commit(ticket.write());
        JpaStorage joined = joining(unit);
        mine.createNativeQuery(
                        unit == Units.H2
                                ? "set session characteristics as transaction isolation level serializable"
                                : "set transaction isolation level serializable")
                .executeUpdate();
        try {
            assertThat(find(joined, ticket)).isPresent();
            TicketFixture form = ticket.copy();
            outside(unit).commit(ticket.titled("faster").write());
            assertThatThrownBy(() -> joined.commit(form.titled("slower").write()))
                    .isInstanceOf(StaleWrite.class);
        } finally {
            mine.getTransaction().rollback();
            mine.getTransaction().begin();
            if (unit == Units.H2) {
                mine.createNativeQuery("set session characteristics as transaction isolation level read committed")
                        .executeUpdate();
            }
            mine.getTransaction().commit();
        }
        assertThat(find(outside(unit), ticket)).contains(ticket.stored());
    }

    @Test
    void aDatabaseThatFailsIsAStorageFailure() {
        Units unit = Units.POSTGRES.cleared();
        JpaStorage joined = joining(unit);
        mine.createNativeQuery("set transaction read only").executeUpdate();
        assertThatThrownBy(() -> joined.commit(DESK.ticket(1).write())).isInstanceOf(StorageFailure.class);
        assertThat(mine.getTransaction().getRollbackOnly()).isTrue();
        mine.getTransaction().rollback();
        assertThat(outside(unit).heads(DESK.tenant(), null, 10)).isEmpty();
    }
}
