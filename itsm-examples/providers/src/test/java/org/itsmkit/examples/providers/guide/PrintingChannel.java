package org.itsmkit.examples.providers.guide;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.NotificationChannel;

// guide: channel
/** Prints what people are to be told. */
final class PrintingChannel implements NotificationChannel {

    private final PrintStream out;
    private final Set<String> delivered = ConcurrentHashMap.newKeySet(); // yours: a table with a unique key

    PrintingChannel(PrintStream out) {
        this.out = out;
    }

    @Override
    public void deliver(Notification it) {
        if (delivered.contains(it.tenant() + "/" + it.id())) {
            return; // delivered before, and the answer was lost
        }
        out.println(it.number() + ": " + it.template() + " for " + it.recipients() + " " + it.arguments());
        if (out.checkError()) {
            throw new IllegalStateException("the printer is out of paper"); // whatever is thrown: tried again later
        }
        delivered.add(it.tenant() + "/" + it.id()); // only now
    }
}
// guide: end
