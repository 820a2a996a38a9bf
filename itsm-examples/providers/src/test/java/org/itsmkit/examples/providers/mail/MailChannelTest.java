package org.itsmkit.examples.providers.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Notification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class MailChannelTest {

    private static final Instant DECIDED = Instant.parse("2026-03-02T09:00:00Z");

    private static final TicketId TICKET = TicketId.of("019cadc6-9a80-720f-89b9-ed2b9110f263");

    private final LocalMailServer server = LocalMailServer.started();
    private final MailChannel channel = channel(Deliveries.inMemory(1_000));

    @AfterEach
    void stopServer() {
        server.stop();
    }

    private MailChannel channel(Deliveries deliveries) {
        return new MailChannel(MailServer.at("127.0.0.1", server.port()), "desk@example.com", new People(), deliveries);
    }

    @Test
    void eachReaderGetsAMailOfTheirOwn() throws Exception {
        channel.deliver(note("1", "ann", "bob"));

        assertThat(recipients()).containsExactlyInAnyOrder("ann@example.org", "bob@example.org");
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("INC-000001: incident.resolved");
        assertThat(mail.getHeader("From", null)).isEqualTo("desk@example.com");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(DECIDED);
    }

    @Test
    void textOfAnyLanguageArrivesAsItWasWritten() throws Exception {
        String said = "Größe \uD83D\uDE00 日本語 עברית\n" + "x".repeat(2_000) + "\n.\nend";
        channel.deliver(note("1", Map.of("more", " für 日本語 \uD83D\uDE00", "said", said), "ann"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("INC-000001: incident.resolved für 日本語 \uD83D\uDE00");
        assertThat(mail.getContent().toString().replace("\r\n", "\n")).isEqualTo("Dear ann,\n" + said);
    }

    @Test
    void whatAUserWroteBecomesNoHeader() throws Exception {
        String hostile = "\r\nBcc: bob@example.org\r\n\r\n\u2028\u0085\0<b>";
        channel.deliver(note("x\r\nBcc: bob@example.org", Map.of("more", hostile + "y".repeat(5_000)), "ann"));

        assertThat(recipients()).containsExactly("ann@example.org");
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).startsWith("INC-000001: incident.resolved Bcc: bob@example.org <b>yyy");
        assertThat(mail.getSubject()).hasSize(200);
    }

    @Test
    void anAddressThatIsNoneFailsAndTheOthersAreTold() throws Exception {
        assertThatThrownBy(() -> channel.deliver(note("1", "ann", "eve", "bob")))
                .isInstanceOf(MessagingException.class)
                .hasMessageStartingWith("1 of 3 mails");
        assertThat(recipients()).containsExactly("ann@example.org", "bob@example.org");
        assertThatThrownBy(() ->
                        new MailChannel(MailServer.at("127.0.0.1", 1), "desk", new People(), Deliveries.inMemory(1)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void someoneWithoutAnAddressIsLeftOutAndLogged() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(MailChannel.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            channel.deliver(note("1", "ann", "nemo"));
            channel.deliver(note("2", "nemo"));
        } finally {
            logger.detachAppender(log);
        }
        assertThat(recipients()).containsExactly("ann@example.org");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("nemo has no address and is not told 1", "nemo has no address and is not told 2");
    }

    @Test
    void theHostSaysWhoIsInATeamAndHoldsARole() throws Exception {
        channel.deliver(new Notification(
                TenantId.DEFAULT,
                "1",
                "incident.major.proposed",
                TICKET,
                "INC-000001",
                Set.of(Person.of("ann")),
                Team.of("messaging"),
                Set.of(Role.MANAGER, Role.AGENT),
                Map.of(),
                DECIDED));
        assertThat(recipients()).containsExactlyInAnyOrder("ann@example.org", "max@example.org", "pat@example.org");
    }

    @Test
    void thoseWhoWereRefusedAreTriedAgainAndTheOthersSpared() throws Exception {
        server.refuse(Set.of("ann@example.org", "max@example.org"));
        Notification note = note("1", "ann", "bob", "max", "pat");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> channel.deliver(note))
                    .hasMessageContaining("mails cannot be sent")
                    .hasStackTraceContaining("550 no such mailbox");
        }
        assertThat(recipients()).containsExactly("bob@example.org", "pat@example.org");

        server.refuse(Set.of());
        channel.deliver(note);
        assertThat(recipients())
                .containsExactly("bob@example.org", "pat@example.org", "ann@example.org", "max@example.org");
    }

    @Test
    void aRepeatIsToldByItsId() throws Exception {
        channel.deliver(note("1", "ann"));
        channel.deliver(note("1", "ann"));
        assertThat(messageIds()).hasSize(1);

        channel(Deliveries.inMemory(1_000)).deliver(note("1", "ann")); // what was remembered is lost
        assertThat(messageIds()).hasSize(2);
        assertThat(Set.copyOf(messageIds())).hasSize(1);

        channel.deliver(note("2", "ann"));
        channel.deliver(note(TenantId.of("other"), "1", Map.of(), "ann"));
        assertThat(messageIds()).hasSize(4);
        assertThat(Set.copyOf(messageIds())).hasSize(3);
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForForever() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            MailServer impatient = new MailServer(
                    Map.of(
                            "mail.smtp.host", "127.0.0.1",
                            "mail.smtp.port", Integer.toString(silent.getLocalPort()),
                            "mail.smtp.timeout", "100"),
                    null);
            MailChannel waiting = new MailChannel(impatient, "desk@example.com", new People(), Deliveries.inMemory(1));
            assertThatThrownBy(() -> waiting.deliver(note("1", "ann"))).isInstanceOf(MessagingException.class);
        }
        assertThat(MailServer.at("localhost", 25).session().getProperty("mail.smtp.timeout"))
                .isEqualTo("10000");
    }

    @Test
    void severalThreadsDeliver() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Notification note = note("note " + i, "ann", "bob");
                all.add(threads.submit(() -> {
                    channel.deliver(note);
                    return null;
                }));
            }
            for (Future<Void> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(messageIds()).hasSize(80).doesNotHaveDuplicates();
    }

    private List<String> recipients() throws MessagingException {
        List<String> all = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            all.add(mail.getHeader("To", null));
        }
        return all;
    }

    private List<String> messageIds() throws MessagingException {
        List<String> all = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            all.add(mail.getMessageID());
        }
        return all;
    }

    private static Notification note(String id, String... recipients) {
        return note(id, Map.of(), recipients);
    }

    private static Notification note(String id, Map<String, String> arguments, String... recipients) {
        return note(TenantId.DEFAULT, id, arguments, recipients);
    }

    private static Notification note(TenantId tenant, String id, Map<String, String> arguments, String... recipients) {
        Set<Person> people = Stream.of(recipients).map(Person::of).collect(Collectors.toSet());
        return new Notification(
                tenant, id, "incident.resolved", TICKET, "INC-000001", people, null, Set.of(), arguments, DECIDED);
    }
}
