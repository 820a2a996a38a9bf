package org.itsmkit.examples.providers.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.Set;

/** An SMTP server on this machine that refuses whom it is told to. */
final class LocalMailServer extends GreenMail {

    private volatile Set<String> refused = Set.of();

    private LocalMailServer(int port) {
        super(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** On a port that is free. */
    static LocalMailServer started() {
        return startedAt(0);
    }

    static LocalMailServer startedAt(int port) {
        LocalMailServer server = new LocalMailServer(port);
        server.start();
        return server;
    }

    int port() {
        return getSmtp().getPort();
    }

    void refuse(Set<String> addresses) {
        refused = Set.copyOf(addresses);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers kept) {
        SmtpManager refusing = new SmtpManager(kept.getImapHostManager(), kept.getUserManager()) {
            @Override
            public String checkRecipient(SmtpState state, MailAddress recipient) {
                return refused.contains(recipient.getEmail()) ? "550 no such mailbox" : null;
            }
        };
        return super.createServices(setups, new Managers() {
            @Override
            public SmtpManager getSmtpManager() {
                return refusing;
            }

            @Override
            public ImapHostManager getImapHostManager() {
                return kept.getImapHostManager();
            }

            @Override
            public UserManager getUserManager() {
                return kept.getUserManager();
            }
        });
    }
}
