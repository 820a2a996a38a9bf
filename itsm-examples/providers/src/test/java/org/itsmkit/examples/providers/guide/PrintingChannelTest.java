package org.itsmkit.examples.providers.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.spi.storage.document.KeyValueStorage;
import org.junit.jupiter.api.Test;

class PrintingChannelTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aDeskTellsByIt() {
        // guide: wiring
        ServiceDesk desk = ServiceDesk.builder()
                .storage(new KeyValueStorage(new SortedMapValues()))
                .notify(new PrintingChannel(new PrintStream(printed, true, UTF_8)))
                .build();
        // guide: end
        try (desk) {
            var mail = desk.as(Actor.person("ann")).incidents().report(NewIncident.titled("Mail cannot be sent"));
            desk.as(Actor.person("kim")).incidents().resolve(mail.id(), Resolution.fixed("Restarted the relay"));
            desk.dueWork().runDue();
            desk.dueWork().runDue();
            assertThat(printed.toString(UTF_8).lines())
                    .singleElement()
                    .asString()
                    .startsWith("INC-000001: incident.resolved for [ann]");
        }
    }
}
