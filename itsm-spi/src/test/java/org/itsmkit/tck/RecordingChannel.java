package org.itsmkit.tck;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.tck.NotificationChannelContract.Arrival;

/**
 * Remembers who was told what, for tests of hosts: a repeat tells nobody again, and persons can be out of reach. Safe for
 * use by several threads.
 */
public final class RecordingChannel implements NotificationChannel {

    private final Set<Arrival> arrived = new LinkedHashSet<>();
    private final Set<Notification> delivered = new LinkedHashSet<>();
    private Set<Person> refused = Set.of();

    /** Remembers nothing yet. */
    public RecordingChannel() {}

    /** Tells everyone who can be reached; throws when somebody cannot. */
    @Override
    public synchronized void deliver(Notification notification) throws IOException {
        boolean all = true;
        for (Person person : notification.recipients()) {
            if (refused.contains(person)) {
                all = false;
            } else {
                arrived.add(new Arrival(notification.tenant(), notification.id(), person));
            }
        }
        if (!all) {
            throw new IOException("cannot reach all of " + notification.recipients());
        }
        delivered.add(notification);
    }

    /** From now on these persons, and nobody else, cannot be reached. */
    public synchronized void refuse(Set<Person> persons) {
        refused = Set.copyOf(persons);
    }

    /** Who was told what, in order. */
    public synchronized List<Arrival> arrived() {
        return List.copyOf(arrived);
    }

    /** What was delivered to everyone it names, in order, each once. */
    public synchronized List<Notification> delivered() {
        return List.copyOf(delivered);
    }
}
