package org.itsmkit.examples.providers.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.tck.NotificationChannelContract;
import org.junit.jupiter.api.AfterEach;

class MailChannelContractTest extends NotificationChannelContract {

    private final LocalMailServer server = LocalMailServer.started();

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Override
    protected NotificationChannel open() {
        return new MailChannel(
                MailServer.at("127.0.0.1", server.port()),
                "desk@example.com",
                new Readable(),
                Deliveries.inMemory(10_000));
    }

    @Override
    protected List<Arrival> arrived() throws Exception {
        List<Arrival> arrivals = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            List<String> parts = mail.getContent().toString().lines().toList();
            arrivals.add(new Arrival(
                    TenantId.of(Readable.decoded(parts.get(0))),
                    Readable.decoded(parts.get(1)),
                    Person.of(Readable.decoded(parts.get(2)))));
        }
        return arrivals;
    }

    @Override
    protected void refuse(Set<Person> persons) {
        server.refuse(persons.stream().map(Readable::addressOf).collect(Collectors.toSet()));
    }

    @Override
    protected boolean tellsRepeats() {
        return true;
    }

    /** Everyone has an address, and the text says which notification it is. */
    private static final class Readable implements MailHost {

        static String addressOf(Person person) {
            return person.id() + "@example.org";
        }

        static String decoded(String line) {
            return new String(Base64.getDecoder().decode(line), UTF_8);
        }

        @Override
        public Optional<String> address(TenantId tenant, Person person) {
            return Optional.of(addressOf(person));
        }

        @Override
        public MailText text(Notification notification, Person reader) {
            String parts = List.of(notification.tenant().value(), notification.id(), reader.id()).stream()
                    .map(part -> Base64.getEncoder().encodeToString(part.getBytes(UTF_8)))
                    .collect(Collectors.joining("\n"));
            return new MailText(
                    notification.number() + " " + notification.template(), parts + "\n" + notification.arguments());
        }
    }
}
