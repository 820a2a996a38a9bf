package org.itsmkit.spi.broken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.tck.NotificationChannelContract.Arrival;

/** A channel that is right but for repeats, to be broken in one place. */
class Line implements NotificationChannel {

    private final List<Arrival> arrived = new ArrayList<>();
    private Set<Person> refused = Set.of();

    @Override
    public void deliver(Notification note) throws Exception {
        IOException failure = null;
        for (Person person : note.recipients().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList()) {
            try {
                tell(note, person);
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    final synchronized void tell(Notification note, Person person) throws IOException {
        if (refused.contains(person)) {
            throw new IOException("cannot reach " + person);
        }
        arrived.add(new Arrival(note.tenant(), note.id(), person));
    }

    final synchronized List<Arrival> arrived() {
        return List.copyOf(arrived);
    }

    final synchronized void refuse(Set<Person> persons) {
        refused = persons;
    }
}
