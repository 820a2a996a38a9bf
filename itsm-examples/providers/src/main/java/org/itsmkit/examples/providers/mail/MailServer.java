package org.itsmkit.examples.providers.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where mails are handed in. Waits for it end after ten seconds, unless the settings say otherwise.
 *
 * @param settings properties of Jakarta Mail for SMTP, such as {@code mail.smtp.host} or {@code mail.smtp.starttls.required}
 * @param login who is asked for a name and a password when {@code mail.smtp.auth} is set; null when nobody is
 */
public record MailServer(
        Map<String, String> settings, @Nullable Authenticator login) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public MailServer {
        settings = Map.copyOf(settings);
    }

    public static MailServer at(String host, int port) {
        return new MailServer(Map.of("mail.smtp.host", host, "mail.smtp.port", Integer.toString(port)), null);
    }

    Session session() {
        Properties properties = new Properties();
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, Long.toString(PATIENCE.toMillis()));
        }
        properties.putAll(settings);
        return Session.getInstance(properties, login);
    }
}
