package org.itsmkit.examples.providers.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.tck.NotificationChannelContract;

/** What is printed shows neither tenant nor id, so the printer is told whose turn it is. */
class PrintingChannelContractTest extends NotificationChannelContract {

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Notification> turn = new ThreadLocal<>();
    private volatile Set<Person> refused = Set.of();

    @Override
    protected NotificationChannel open() {
        PrintingChannel channel = new PrintingChannel(new Printer());
        return notification -> {
            turn.set(notification);
            channel.deliver(notification);
        };
    }

    @Override
    protected List<Arrival> arrived() {
        return arrivals;
    }

    @Override
    protected void refuse(Set<Person> persons) {
        refused = persons;
    }

    @Override
    protected boolean tellsRepeats() {
        return true;
    }

    /** Has no paper for some persons. */
    private final class Printer extends Writer {

        @Override
        public void write(char[] text, int from, int length) {
            Notification printed = turn.get();
            if (!Collections.disjoint(printed.recipients(), refused)) {
                throw new UncheckedIOException(new IOException("out of paper"));
            }
            for (Person person : printed.recipients()) {
                arrivals.add(new Arrival(printed.tenant(), printed.id(), person));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
