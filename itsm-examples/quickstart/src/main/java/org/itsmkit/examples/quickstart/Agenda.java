package org.itsmkit.examples.quickstart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** What people are going to do, and when. Running it lets the time between pass. */
public final class Agenda {

    private record Item(Instant at, int order, Runnable action) {}

    private final Host host;
    private final Queue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparing(Item::order));
    private int planned;

    Agenda(Host host) {
        this.host = host;
    }

    public void at(LocalDate day, String time, Runnable action) {
        at(day.atTime(LocalTime.parse(time)).atZone(host.company().zone()).toInstant(), action);
    }

    public void at(Instant instant, Runnable action) {
        items.add(new Item(instant, planned++, action));
    }

    /** Does everything that is planned up to an instant, also what is planned meanwhile; the rest is dropped. */
    void run(Instant until) {
        while (!items.isEmpty() && !items.element().at().isAfter(until)) {
            Item item = items.remove();
            host.runTo(item.at());
            item.action().run();
            host.runDue();
        }
        host.runTo(until);
    }
}
