package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.AttachmentStore;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.memory.MemoryAttachments;
import org.itsmkit.spi.storage.WorkKind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What was erased is nowhere to be read, and the chain still holds. */
abstract class DeskErasureRules extends DeskCase {

    private static final String SECRET = "Muriel";
    private static final Field<String> CALL_BACK =
            Field.text("call-back").indexed().personal();

    private final AttachmentStore contents = new MemoryAttachments();

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.types(Incident.type(IncidentSettings.DEFAULT).fields(CALL_BACK).build())
                .attachments(contents);
    }

    @Test
    void noPersonalValueIsReadableAnywhere() throws IOException {
        TicketId mail = full();
        String reference = reference(mail);

        Ticket erased = kim().withCommandId("erase").tickets().erase(mail, "Asked for by the caller");

        assertThat(erased.toString()).doesNotContain(SECRET);
        assertThat(kim().tickets().get(mail)).isEqualTo(erased);
        assertThat(kim().tickets().history(mail).map(Object::toString)).noneMatch(line -> line.contains(SECRET));
        assertThat(kim().tickets().history(mail, 0, 100).toString()).doesNotContain(SECRET);
        assertThat(kim().tickets().search(TicketSearch.all()).toString()).doesNotContain(SECRET);
        assertThat(kim().tickets()
                        .search(TicketSearch.where(Condition.where(CALL_BACK).is(SECRET + "'s phone")))
                        .items())
                .isEmpty();
        assertThat(storage.journal(TenantId.DEFAULT, mail, 0, 100, Readers.ENGINE)
                        .toString())
                .doesNotContain(SECRET);
        assertThat(storage.claim(EnumSet.allOf(WorkKind.class), clock.instant(), Duration.ofSeconds(1), 100)
                        .toString())
                .doesNotContain(SECRET);
        assertThat(kim().withCommandId("erase")
                        .tickets()
                        .erase(mail, "Asked for by the caller")
                        .toString())
                .doesNotContain(SECRET);
        assertSound(mail);
        advance(Duration.ofMinutes(1));
        desk.dueWork().runDue();
        assertThat(kim().tickets().openAttachment(mail, reference)).isEmpty();
        assertThat(contents.open(TenantId.DEFAULT, reference)).isEmpty();
    }

    @Test
    void aFirstResultThatIsAskedForAgainIsErasedToo() {
        Ticket mail = kim().withCommandId("report").incidents().report(NewIncident.titled(SECRET));
        kim().tickets().erase(mail.id(), "Asked for");

        Ticket again = kim().withCommandId("report").incidents().report(NewIncident.titled(SECRET));

        assertThat(again.id()).isEqualTo(mail.id());
        assertThat(again.toString()).doesNotContain(SECRET);
    }

    @Test
    void erasingAgainErasesWhatCameSinceAndNothingElse() {
        Ticket mail = incident(SECRET);
        Ticket once = kim().tickets().erase(mail.id(), "Asked for");
        assertThat(kim().tickets().erase(mail.id(), "Asked for")).isEqualTo(once);

        kim().tickets().edit(mail.id(), TicketFields.TITLE.to(SECRET + " again"));
        Ticket twice = kim().tickets().erase(mail.id(), "Asked for");

        assertThat(twice.version()).isEqualTo(once.version() + 2);
        assertThat(kim().tickets().history(mail.id()).toList().toString()).doesNotContain(SECRET);
        assertSound(mail.id());
    }

    @RepeatedTest(10)
    void aChangeAtTheSameTimeIsNeitherLostNorLeftBehind() {
        Ticket mail = incident(SECRET);
        Together.run(3, thread -> {
            for (int i = 0; i < 5; i++) {
                int number = i;
                retried(() -> thread == 0
                        ? kim().tickets().erase(mail.id(), "Asked for")
                        : kim().tickets().comment(mail.id(), says(thread + "/" + number)));
            }
            return true;
        });
        long comments = kim().tickets()
                .history(mail.id())
                .flatMap(entry -> entry.events().stream())
                .filter(event -> event instanceof TicketEvent.Commented)
                .count();
        assertThat(comments).isEqualTo(10);
        assertSound(mail.id());
        kim().tickets().erase(mail.id(), "Asked for");
        assertThat(kim().tickets().history(mail.id()).toList().toString())
                .doesNotContain(SECRET)
                .doesNotContain("1/4");
    }

    @Test
    void aFileIsStoredForATicketAndReadByWhoSeesIt() throws IOException {
        Ticket mail = incident();
        Ticket other = incident("Other");
        byte[] bytes = "log".getBytes(StandardCharsets.UTF_8);
        Ticket first = kim().withCommandId("a")
                .tickets()
                .attach(mail.id(), "log.txt", "text/plain", new ByteArrayInputStream(bytes));
        Ticket again = kim().withCommandId("a")
                .tickets()
                .attach(mail.id(), "log.txt", "text/plain", new ByteArrayInputStream(bytes));

        assertThat(again).isEqualTo(first);
        try (var content =
                lee().tickets().openAttachment(mail.id(), reference(mail.id())).orElseThrow()) {
            assertThat(content.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(kim().tickets().openAttachment(other.id(), reference(mail.id())))
                .isEmpty();
        assertThat(contents.open(TenantId.DEFAULT, "memory-2"))
                .as("the repeat's content")
                .isEmpty();
    }

    private TicketId full() throws IOException {
        TicketId mail = kim().incidents()
                .report(NewIncident.titled(SECRET + " cannot mail")
                        .description(SECRET + " called")
                        .requester("lee")
                        .with(CALL_BACK.to(SECRET + "'s phone")))
                .id();
        kim().tickets().edit(mail, TicketFields.DESCRIPTION.to(SECRET + " called twice"));
        kim().tickets().comment(mail, says("Dear " + SECRET));
        kim().tickets().comment(mail, NewComment.internally(SECRET + " is angry"));
        kim().tickets().logWork(mail, Duration.ofMinutes(3), "Phoned " + SECRET);
        kim().tickets()
                .attach(
                        mail,
                        SECRET + ".txt",
                        "text/plain",
                        new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
        kim().incidents().resolve(mail, Resolution.fixed("Told " + SECRET));
        return mail;
    }

    private String reference(TicketId ticket) {
        return kim().tickets()
                .history(ticket)
                .flatMap(entry -> entry.events().stream())
                .filter(event -> event instanceof TicketEvent.Attached)
                .map(event -> ((TicketEvent.Attached) event).attachment().reference())
                .findFirst()
                .orElseThrow();
    }

    private static void retried(Supplier<Ticket> command) {
        for (int i = 0; i < 100; i++) {
            try {
                command.get();
                return;
            } catch (ConcurrentChange again) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("a hundred lost races");
    }
}
