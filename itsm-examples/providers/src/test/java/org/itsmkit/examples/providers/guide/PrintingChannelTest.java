package org.itsmkit.examples.providers.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.spi.storage.document.KeyValueStorage;
import org.junit.jupiter.api.Test;

class PrintingChannelTest {

    private final Printer printer = new Printer();

    @Test
    void aDeskTellsByItOnceThePrinterHasPaper() {
        // guide: wiring
        ServiceDesk desk = ServiceDesk.builder()
                .storage(new KeyValueStorage(new SortedMapValues()))
                .notify(new PrintingChannel(printer))
                .build();
        // guide: end
        try (desk) {
            var mail = desk.as(Actor.person("ann")).incidents().report(NewIncident.titled("Mail cannot be sent"));
            desk.as(Actor.person("kim")).incidents().resolve(mail.id(), Resolution.fixed("Restarted the relay"));
            printer.hasPaper = false;
            assertThat(desk.dueWork().runDue().retried()).isEqualTo(1);
            printer.hasPaper = true;
            Instant later = desk.dueWork().next().orElseThrow();
            desk.dueWork().runDue(later, 10);
            desk.dueWork().runDue(later.plus(Duration.ofHours(1)), 10);
            assertThat(printer.toString().lines())
                    .singleElement()
                    .asString()
                    .startsWith("INC-000001: incident.resolved for [ann]");
        }
    }

    private static final class Printer extends StringWriter {
        private boolean hasPaper = true;

        @Override
        public void write(String text) {
            if (!hasPaper) {
                throw new UncheckedIOException(new IOException("out of paper"));
            }
            super.write(text);
        }
    }
}
