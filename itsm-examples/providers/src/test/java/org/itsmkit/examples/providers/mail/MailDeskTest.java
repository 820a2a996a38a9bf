package org.itsmkit.examples.providers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.tck.SettableClock;
import org.junit.jupiter.api.Test;

class MailDeskTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));

    @Test
    void whatIsToldWhileTheServerIsDownArrivesOnceWhenItIsBack() throws Exception {
        LocalMailServer server = LocalMailServer.started();
        int port = server.port();
        server.stop();
        MailChannel channel = new MailChannel(
                MailServer.at("127.0.0.1", port), "desk@example.com", new People(), Deliveries.inMemory(1_000));
        try (ServiceDesk desk =
                ServiceDesk.builder().clock(clock).notify(channel).build()) {
            var mail = desk.as(Actor.person("ann")).incidents().report(NewIncident.titled("Mail cannot be sent"));
            desk.as(Actor.person("kim")).incidents().resolve(mail.id(), Resolution.fixed("Restarted the relay"));
            assertThat(desk.dueWork().runDue().retried()).isEqualTo(1);

            LocalMailServer back = LocalMailServer.startedAt(port);
            try {
                clock.set(desk.dueWork().next().orElseThrow());
                desk.dueWork().runDue();
                clock.advance(Duration.ofHours(1));
                desk.dueWork().runDue();
                assertThat(back.getReceivedMessages())
                        .singleElement()
                        .satisfies(told -> assertThat(told.getSubject()).isEqualTo("INC-000001: incident.resolved"));
            } finally {
                back.stop();
            }
        }
    }
}
