package org.itsmkit.examples.providers.guide;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.NotificationChannel;

// guide: channel
/** Prints what people are to be told. */
final class PrintingChannel implements NotificationChannel {

    private final Writer out;
    private final Set<List<Object>> delivered = ConcurrentHashMap.newKeySet(); // yours: a table with a unique key

    PrintingChannel(Writer out) {
        this.out = out;
    }

    @Override
    public void deliver(Notification it) throws IOException { // whatever is thrown: tried again later
        List<Object> key = List.of(it.tenant(), it.id());
        if (delivered.contains(key)) {
            return; // delivered before, and the answer was lost
        }
        out.write(it.number() + ": " + it.template() + " for " + it.recipients() + " " + it.arguments() + "\n");
        out.flush();
        delivered.add(key); // only now
    }
}
// guide: end
