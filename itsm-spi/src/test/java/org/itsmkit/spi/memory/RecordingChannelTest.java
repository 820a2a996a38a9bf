package org.itsmkit.spi.memory;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.tck.NotificationChannelContract;
import org.itsmkit.tck.RecordingChannel;

class RecordingChannelTest extends NotificationChannelContract {

    private RecordingChannel channel;

    @Override
    protected NotificationChannel open() {
        channel = new RecordingChannel();
        return channel;
    }

    @Override
    protected List<Arrival> arrived() {
        return channel.arrived();
    }

    @Override
    protected void refuse(Set<Person> persons) {
        channel.refuse(persons);
    }

    @Override
    protected boolean tellsRepeats() {
        return true;
    }
}
