package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.Transactions;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.tck.DeskCase;
import org.itsmkit.tck.PassingStorage;
import org.junit.jupiter.api.Test;

/** What the engine asks of transactions, on a store that only pretends to have them; the real ones have their own tests. */
class HostTransactionTest extends DeskCase {

    private final Joining joining = new Joining();
    private final List<TicketChange> heard = new ArrayList<>();

    @Override
    protected Storage open() {
        return joining;
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.listener(heard::add);
    }

    @Test
    void aLostRaceIsDecidedAnewAtMostThreeTimes() {
        Ticket mail = incident();
        joining.races = 3;
        joining.commits = 0;

        Ticket commented = kim().tickets().comment(mail.id(), says("Mine"));

        assertThat(joining.commits).isEqualTo(4);
        assertThat(commented.version()).isEqualTo(5);
        joining.races = 4;
        assertThatThrownBy(() -> kim().tickets().comment(mail.id(), says("Mine again")))
                .isInstanceOfSatisfying(ConcurrentChange.class, lost -> {
                    assertThat(lost.ticket()).contains(mail.id());
                    assertThat(lost.expectedVersion()).isEqualTo(8);
                    assertThat(lost.foundVersion()).isEqualTo(9);
                });
        assertThat(now(mail.id()).version()).isEqualTo(9);
        assertSound(mail.id());
    }

    @Test
    void inAHostsTransactionALostRaceIsThrownAtOnce() {
        Ticket mail = incident();
        joining.races = 1;
        joining.commits = 0;

        assertThatThrownBy(() -> joining.hosts(() -> kim().tickets().comment(mail.id(), says("Mine"))))
                .isInstanceOfSatisfying(ConcurrentChange.class, lost -> {
                    assertThat(lost.expectedVersion()).isEqualTo(1);
                    assertThat(lost.foundVersion()).isEqualTo(-1);
                });
        assertThat(joining.commits).isEqualTo(1);
    }

    @Test
    void inAHostsTransactionARepeatThatWasFasterElsewhereIsStillARepeat() {
        Ticket mail = incident();
        joining.before = () -> kim().withCommandId("once").tickets().comment(mail.id(), says("Hello"));

        Ticket first = joining.hosts(() -> {
            joining.atCommit = joining.before;
            return kim().withCommandId("once").tickets().comment(mail.id(), says("Hello"));
        });

        assertThat(first.version()).isEqualTo(2);
        assertThat(now(mail.id()).version()).isEqualTo(2);
    }

    @Test
    void inAHostsTransactionWhatFollowsWaitsForItsCommitAndThePump() {
        Ticket parent = incident("Parent");
        Ticket child = kim().tickets()
                .openLinked(
                        parent.id(),
                        LinkType.CHILD_OF,
                        "incident",
                        NewIncident.titled("Child").ticket());
        heard.clear();

        joining.hosts(() -> {
            Ticket resolved = resolve(parent.id());
            assertThat(heard).isEmpty();
            return resolved;
        });

        assertThat(heard).hasSize(1);
        assertThat(now(child.id()).state()).isEqualTo(Incident.NEW);
        desk.dueWork().runDue();
        assertThat(now(child.id()).state()).isEqualTo(Incident.RESOLVED);
    }

    /** Commits at once whatever it is told, and lets somebody else be faster when it is asked to. */
    private final class Joining extends PassingStorage implements Transactions {

        private final Queue<Runnable> hooks = new ArrayDeque<>();
        private boolean active;
        private int races;
        private int commits;
        private Runnable before = () -> {};
        private Runnable atCommit = () -> {};

        Joining() {
            super(new MemoryStorage());
        }

        <T> T hosts(Supplier<T> work) {
            active = true;
            try {
                return work.get();
            } finally {
                active = false;
                while (!hooks.isEmpty()) {
                    hooks.remove().run();
                }
            }
        }

        @Override
        public void commit(WriteSet writes) {
            commits++;
            Runnable first = atCommit;
            atCommit = () -> {};
            first.run();
            if (races > 0) {
                int left = races - 1;
                races = 0;
                boolean was = active;
                active = false;
                kim().tickets().comment(writes.tickets().get(0).after().ticket().id(), says("Faster"));
                active = was;
                commits--;
                races = left;
            }
            to.commit(writes);
        }

        @Override
        public Optional<Transactions> transactions() {
            return Optional.of(this);
        }

        @Override
        public boolean isActive() {
            return active;
        }

        @Override
        public <T> T required(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T requiresNew(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void setRollbackOnly() {
            throw new IllegalStateException("only the store knows when");
        }

        @Override
        public void afterCommit(Runnable hook) {
            if (active) {
                hooks.add(hook);
            } else {
                hook.run();
            }
        }
    }
}
