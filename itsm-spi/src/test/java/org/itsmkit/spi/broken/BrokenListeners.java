package org.itsmkit.spi.broken;

import static org.itsmkit.spi.broken.Broken.by;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.journal.Cause;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.TicketListener;
import org.itsmkit.tck.Rule;

/** Listeners that are broken in one place each. */
final class BrokenListeners {

    private BrokenListeners() {}

    /** What they are made from. */
    static Broken<Supplier<TicketListener>> base() {
        return by("nothing is broken", () -> change -> {});
    }

    static Stream<Broken<Supplier<TicketListener>>> all() {
        return Stream.of(
                by("an erasure is not expected", () -> refusing(TicketEvent.Erased.class), Rule.LISTENER_TAKES),
                by(
                        "history from elsewhere is not expected",
                        () -> refusing(TicketEvent.Deviated.class),
                        Rule.LISTENER_TAKES),
                by(
                        "only people are expected",
                        () -> change -> require(change.entry().actor().isPerson(), change),
                        Rule.LISTENER_TAKES),
                by(
                        "the engine's own work is not expected",
                        () -> change -> require(!change.entry().actor().equals(Actor.ENGINE), change),
                        Rule.LISTENER_TAKES),
                by(
                        "only commands are expected",
                        () -> change -> require(change.entry().cause().equals(Cause.COMMAND), change),
                        Rule.LISTENER_TAKES),
                by("there is one tenant", OneTenant::new, Rule.LISTENER_TAKES),
                by("every ticket was opened before", Known::new, Rule.LISTENER_BEFORE),
                by("versions follow one another", InOrder::new, Rule.LISTENER_BEFORE, Rule.LISTENER_THREADS),
                by("a second thread is turned away", OneAtATime::new, Rule.LISTENER_THREADS));
    }

    private static void require(boolean expected, TicketChange change) {
        if (!expected) {
            throw new IllegalStateException("unexpected: " + change.entry());
        }
    }

    private static TicketListener refusing(Class<?> kind) {
        return change -> require(change.entry().events().stream().noneMatch(kind::isInstance), change);
    }

    private static final class OneTenant implements TicketListener {
        private TenantId tenant;

        @Override
        public void committed(TicketChange change) {
            tenant = tenant == null ? change.after().tenant() : tenant;
            require(tenant.equals(change.after().tenant()), change);
        }
    }

    private static class Known implements TicketListener {
        final Map<TicketId, Long> versions = new HashMap<>();

        @Override
        public synchronized void committed(TicketChange change) {
            long version = change.entry().sequence();
            require(version == 1 || versions.containsKey(change.after().id()), change);
            versions.put(change.after().id(), version);
        }
    }

    private static final class InOrder extends Known {
        @Override
        public synchronized void committed(TicketChange change) {
            long last = versions.getOrDefault(change.after().id(), 0L);
            require(change.entry().sequence() > last, change);
            super.committed(change);
        }
    }

    private static final class OneAtATime implements TicketListener {
        private final AtomicBoolean busy = new AtomicBoolean();

        @Override
        public void committed(TicketChange change) {
            require(!busy.getAndSet(true), change);
            LockSupport.parkNanos(1_000);
            busy.set(false);
        }
    }
}
