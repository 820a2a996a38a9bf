package org.itsmkit.spi.memory;

import java.util.concurrent.CopyOnWriteArrayList;
import org.itsmkit.spi.TicketListener;
import org.itsmkit.tck.TicketListenerContract;

class ListeningTest extends TicketListenerContract {

    @Override
    protected TicketListener open() {
        return new CopyOnWriteArrayList<>()::add;
    }
}
