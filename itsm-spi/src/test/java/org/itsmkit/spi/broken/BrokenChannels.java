package org.itsmkit.spi.broken;

import static org.itsmkit.spi.broken.Broken.by;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.spi.Notification;
import org.itsmkit.tck.Rule;

/** Channels that are broken in one place each. */
final class BrokenChannels {

    private BrokenChannels() {}

    /** What they are made from. */
    static Broken<Supplier<Line>> base() {
        return by("repeats are delivered", Line::new, Rule.CHANNEL_ONCE);
    }

    static Stream<Broken<Supplier<Line>>> all() {
        return Stream.of(
                by("nobody is told", Silent::new, Rule.CHANNEL_DELIVERS, Rule.CHANNEL_APART),
                by("one recipient is told", OneOnly::new, Rule.CHANNEL_DELIVERS, Rule.CHANNEL_THREADS),
                by("recipients are told for each role and team too", Twice::new, Rule.CHANNEL_DELIVERS),
                by("failures are logged", Swallowing::new, Rule.CHANNEL_FAILS_ALOUD),
                by("reaching one is enough", OneIsEnough::new, Rule.CHANNEL_FAILS_ALOUD),
                by("an attempt counts as a delivery", Forgetful::new, Rule.CHANNEL_RECOVERS, Rule.CHANNEL_ONCE),
                by("after a failure nothing is delivered", Tripped::new, Rule.CHANNEL_RECOVERS),
                by("repeats are delivered", Line::new, Rule.CHANNEL_ONCE),
                by("a failure repeats it for all", RepeatsForAll::new, Rule.CHANNEL_ONCE),
                by("ids are every tenant's", ById::new, Rule.CHANNEL_APART),
                by("what says the same is a repeat", ByText::new, Rule.CHANNEL_APART, Rule.CHANNEL_THREADS),
                by("lines of a text become headers", Injected::new, Rule.CHANNEL_TEXT),
                by("templates are format strings", Formatting::new, Rule.CHANNEL_TEXT),
                by("a template without text is an error", UnknownTemplate::new, Rule.CHANNEL_TEXT),
                by("there must be a recipient", SomebodyMust::new, Rule.CHANNEL_NOBODY),
                by("two threads share one message", OneMessage::new, Rule.CHANNEL_THREADS),
                by("a second thread is turned away", OneAtATime::new, Rule.CHANNEL_THREADS));
    }

    private static final class Silent extends Line {
        @Override
        public void deliver(Notification note) {}
    }

    private static final class OneOnly extends Line {
        @Override
        public void deliver(Notification note) throws Exception {
            for (Person person : note.recipients().stream().limit(1).toList()) {
                tell(note, person);
            }
        }
    }

    private static final class Twice extends Line {
        @Override
        public void deliver(Notification note) throws Exception {
            super.deliver(note);
            if (note.team() != null || !note.roles().isEmpty()) {
                super.deliver(note);
            }
        }
    }

    private static final class Swallowing extends Line {
        @Override
        public void deliver(Notification note) throws Exception {
            try {
                super.deliver(note);
            } catch (IOException logged) {
                return;
            }
        }
    }

    private static final class OneIsEnough extends Line {
        @Override
        public void deliver(Notification note) throws Exception {
            int reached = 0;
            for (Person person : note.recipients()) {
                try {
                    tell(note, person);
                    reached++;
                } catch (IOException logged) {
                    continue;
                }
            }
            if (reached == 0 && !note.recipients().isEmpty()) {
                throw new IOException("nobody was reached");
            }
        }
    }

    /** Notes the id before it delivers. */
    private static final class Forgetful extends Line {
        private final Set<List<Object>> seen = ConcurrentHashMap.newKeySet();

        @Override
        public void deliver(Notification note) throws Exception {
            if (seen.add(List.of(note.tenant(), note.id()))) {
                super.deliver(note);
            }
        }
    }

    private static final class Tripped extends Line {
        private volatile boolean failed;

        @Override
        public void deliver(Notification note) throws Exception {
            if (failed) {
                throw new IOException("was out of reach before");
            }
            try {
                super.deliver(note);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }

    private static class Deduplicating extends Line {
        private final Set<Object> seen = ConcurrentHashMap.newKeySet();

        Object key(Notification note) {
            return List.of(note.tenant(), note.id());
        }

        @Override
        public void deliver(Notification note) throws Exception {
            if (!seen.contains(key(note))) {
                super.deliver(note);
                seen.add(key(note));
            }
        }
    }

    /** Right about repeats, but for those who were told before another could not be reached. */
    private static final class RepeatsForAll extends Deduplicating {}

    private static final class ById extends Deduplicating {
        @Override
        Object key(Notification note) {
            return note.id();
        }
    }

    private static final class ByText extends Deduplicating {
        @Override
        Object key(Notification note) {
            return List.of(note.tenant(), note.template(), note.number(), note.recipients(), note.arguments());
        }
    }

    private static final class Injected extends Line {
        @Override
        public void deliver(Notification note) throws Exception {
            super.deliver(note);
            String message = "Subject: " + note.number() + "\r\n\r\n" + note.arguments();
            for (String header : message.split("\r\n\r\n", 2)[0].split("\r\n", -1)) {
                if (header.startsWith("Bcc: ")) {
                    tell(note, Person.of(header.substring(5)));
                }
            }
        }
    }

    private static final class Formatting extends Line {
        @Override
        public void deliver(Notification note) throws Exception {
            String.format(note.template().replace("{", "%{"), note.number());
            super.deliver(note);
        }
    }

    private static final class UnknownTemplate extends Line {
        @Override
        public void deliver(Notification note) throws Exception {
            if (!note.template().startsWith("incident.")) {
                throw new IllegalArgumentException("no text for " + note.template());
            }
            super.deliver(note);
        }
    }

    private static final class SomebodyMust extends Line {
        @Override
        public void deliver(Notification note) throws Exception {
            if (note.recipients().isEmpty()) {
                throw new IllegalArgumentException("To: is empty");
            }
            super.deliver(note);
        }
    }

    private static final class OneMessage extends Line {
        private volatile Notification current;

        @Override
        public void deliver(Notification note) throws Exception {
            current = note;
            LockSupport.parkNanos(10_000);
            super.deliver(current);
        }
    }

    private static final class OneAtATime extends Line {
        private final AtomicBoolean busy = new AtomicBoolean();

        @Override
        public void deliver(Notification note) throws Exception {
            if (busy.getAndSet(true)) {
                throw new IllegalStateException("busy");
            }
            LockSupport.parkNanos(10_000);
            super.deliver(note);
            busy.set(false);
        }
    }
}
