package org.itsmkit.examples.providers.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Notification;

/** Writes messages. Nothing that a user wrote gets into a header but the subject, which {@link MailText} keeps to a line. */
final class MailWriter {

    private final Session session;
    private final InternetAddress sender;
    private final String domain;

    MailWriter(Session session, String sender) {
        this.session = session;
        try {
            this.sender = address(sender);
        } catch (AddressException e) {
            throw new InvalidInput("sender", "an address such as desk@example.com", sender);
        }
        this.domain = sender.substring(sender.lastIndexOf('@') + 1);
    }

    /** A hash: it tells nothing of the tenant or the person, and whatever they are called it is a valid id. */
    String id(Notification notification, Person reader) {
        MessageDigest digest = sha256();
        for (String part : new String[] {notification.tenant().value(), notification.id(), reader.id()}) {
            digest.update((part.length() + ":" + part).getBytes(UTF_8));
        }
        return "<" + HexFormat.of().formatHex(digest.digest()) + "@" + domain + ">";
    }

    MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new IdentifiedMessage(session, mail.id());
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, address(mail.address()));
        message.setSubject(mail.text().subject(), UTF_8.name());
        message.setText(mail.text().text(), UTF_8.name());
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.decidedAt().atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated"); // no answers by machines
        message.saveChanges();
        return message;
    }

    /** One plain address: neither a list nor a name, and nothing that could begin another line. */
    private static InternetAddress address(String address) throws AddressException {
        InternetAddress parsed = new InternetAddress(address, true);
        if (!address.equals(parsed.getAddress()) || address.indexOf('@') < 1 || !address.matches("[^\\p{Cntrl}]*")) {
            throw new AddressException("Not one plain address", address);
        }
        return parsed;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
