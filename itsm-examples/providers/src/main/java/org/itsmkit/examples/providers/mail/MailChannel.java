package org.itsmkit.examples.providers.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.NotificationChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people by mail, each in a mail of their own. Safe for use by several threads: a delivery has its own connection.
 *
 * <p>A mail's id is computed from tenant, notification and reader, so it is the same at every attempt. What the server has
 * taken is in {@link Deliveries} and is not sent again; when the process dies between the server's answer and that note, or
 * the note is lost, the mail is sent again under its id. Somebody without an address is left out, which is logged. When some
 * cannot be sent, the others are, and the notification fails, so that it is tried again for those.
 */
public final class MailChannel implements NotificationChannel {

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

    private final Session session;
    private final MailWriter writer;
    private final MailHost host;
    private final Deliveries deliveries;

    /**
     * A channel.
     *
     * @param sender an address, whose domain the mails' ids have too
     */
    public MailChannel(MailServer server, String sender, MailHost host, Deliveries deliveries) {
        this.session = server.session();
        this.writer = new MailWriter(session, sender);
        this.host = host;
        this.deliveries = deliveries;
    }

    @Override
    public void deliver(Notification notification) throws MessagingException {
        List<Mail> unsent = unsent(notification);
        if (unsent.isEmpty()) {
            return;
        }
        List<MessagingException> failures = new ArrayList<>();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (Mail mail : unsent) {
                try {
                    send(transport, mail);
                } catch (AddressException | SendFailedException e) {
                    failures.add(e); // its own fault; the connection is still good
                }
            }
        }
        if (!failures.isEmpty()) {
            MessagingException failure = new MessagingException(
                    failures.size() + " of " + unsent.size() + " mails cannot be sent: "
                            + failures.get(0).getMessage(),
                    failures.get(0));
            failures.stream().skip(1).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private void send(Transport transport, Mail mail) throws MessagingException {
        MimeMessage message = writer.message(mail);
        transport.sendMessage(message, message.getAllRecipients());
        deliveries.add(mail.id());
    }

    private List<Mail> unsent(Notification notification) {
        List<Mail> mails = new ArrayList<>();
        for (Person reader : readers(notification)) {
            String id = writer.id(notification, reader);
            if (!deliveries.contains(id)) {
                host.address(notification.tenant(), reader)
                        .ifPresentOrElse(
                                address -> mails.add(new Mail(
                                        id, address, host.text(notification, reader), notification.decidedAt())),
                                () -> LOG.warn("{} has no address and is not told {}", reader, notification.id()));
            }
        }
        return mails;
    }

    private Set<Person> readers(Notification notification) {
        Set<Person> readers = new TreeSet<>(Comparator.comparing(Person::id));
        readers.addAll(notification.recipients());
        if (notification.team() != null) {
            readers.addAll(host.members(notification, notification.team()));
        }
        notification.roles().forEach(role -> readers.addAll(host.holders(notification, role)));
        return readers;
    }
}
