package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.ticket.ItemRole.AFFECTED;
import static org.itsmkit.domain.ticket.ItemRole.NOT_IMPACTED;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.incident.CancelReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.service.CommandIdReused;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.NewFact;
import org.itsmkit.spi.storage.TicketRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which configuration items tickets are about. */
abstract class DeskItemRules extends DeskCase {

    private static final CiId MAIL = item(1);
    private static final CiId DISK = item(2);
    private static final CiId HOST = item(3);
    private static final CiId UNKNOWN = item(2_000);
    private static final Condition OPEN =
            Condition.where(TicketFields.CATEGORY).in("NEW", "ACTIVE", "PENDING", "RESOLVED");

    private static CiId item(long number) {
        return new CiId(new UUID(7, number));
    }

    private static CiId[] items(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(DeskItemRules::item).toArray(CiId[]::new);
    }

    @BeforeEach
    final void keepItems() {
        List<ItemWrite> writes = List.of(items(1, 1_001)).stream()
                .map(id -> {
                    ConfigurationItem item =
                            ConfigurationItem.of(id, "server", "one", State.of("in-use", Category.ACTIVE));
                    return new ItemWrite(
                            id, 0, List.of(NewFact.present(MONDAY, item)), item, MONDAY, Labels.OPEN, Map.of());
                })
                .toList();
        storage.configuration()
                .commit(new GraphWrite(
                        TenantId.DEFAULT,
                        MONDAY,
                        Actor.person("kim"),
                        "for tests",
                        null,
                        writes,
                        List.of(),
                        List.of()));
    }

    private List<String> about(CiId item, Condition where) {
        TicketSearch search = TicketSearch.where(where).affecting(item);
        List<String> found = kim().tickets().search(search).items().stream()
                .map(TicketRow::title)
                .sorted()
                .toList();
        assertThat(kim().tickets().count(search)).isEqualTo(found.size());
        return found;
    }

    @Test
    void anIncidentIsReportedAboutItems() {
        Ticket mail = kim().incidents()
                .report(NewIncident.titled("Mail").requester("lee").affecting(MAIL, DISK));

        assertThat(mail.items()).isEqualTo(AffectedItems.of(AFFECTED, MAIL, DISK));
        assertThat(now(mail.id())).isEqualTo(mail);
        assertSound(mail.id());
    }

    @Test
    void itemsComeTakeAnotherRoleAndGo() {
        Ticket mail = incident();

        kim().tickets().addItems(mail.id(), AFFECTED, MAIL, DISK);
        kim().tickets().addItems(mail.id(), NOT_IMPACTED, DISK, HOST);
        Ticket last = kim().tickets().removeItems(mail.id(), HOST);

        assertThat(last.items().asMap()).isEqualTo(Map.of(MAIL, AFFECTED, DISK, NOT_IMPACTED));
        assertThat(last.version()).isEqualTo(4);
        assertSound(mail.id());
    }

    @Test
    void sayingItAgainChangesNothing() {
        Ticket mail = incident();
        kim().tickets().addItems(mail.id(), AFFECTED, MAIL);

        assertThat(kim().tickets().addItems(mail.id(), AFFECTED, MAIL).version())
                .isEqualTo(2);
        assertThat(kim().tickets().removeItems(mail.id(), DISK).version()).isEqualTo(2);
    }

    @Test
    void aRepeatedCommandIsTheSameAndAnotherIsNot() {
        Ticket mail = incident();
        var once = kim().withCommandId("c-1").tickets();

        once.addItems(mail.id(), AFFECTED, MAIL, DISK);

        assertThat(once.addItems(mail.id(), AFFECTED, DISK, MAIL).version()).isEqualTo(2);
        assertThatThrownBy(() -> once.addItems(mail.id(), NOT_IMPACTED, MAIL, DISK))
                .isInstanceOf(CommandIdReused.class);
        assertThatThrownBy(() -> once.removeItems(mail.id(), MAIL, DISK)).isInstanceOf(CommandIdReused.class);
    }

    @Test
    void theyAppendWhateverTheTicketCameToMeanwhile() {
        Ticket seen = incident();
        resolve(seen.id());

        assertThat(kim().basedOn(seen.version())
                        .tickets()
                        .addItems(seen.id(), AFFECTED, MAIL)
                        .items()
                        .affected())
                .containsExactly(MAIL);
    }

    @Test
    void anItemThatIsNotThereIsRefused() {
        Ticket mail = incident();
        for (Command command : List.of(
                new Command.AddItems(AFFECTED, List.of(MAIL, UNKNOWN)), new Command.RemoveItems(List.of(UNKNOWN)))) {
            assertThatThrownBy(() -> kim().tickets().execute(mail.id(), command))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            refused -> assertThat(refused.has("item.unknown")).isTrue())
                    .hasMessageContaining(UNKNOWN.toString())
                    .hasMessageNotContainingAny(MAIL.toString());
        }
        assertThatThrownBy(() ->
                        kim().incidents().report(NewIncident.titled("Mail").affecting(UNKNOWN)))
                .isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> about(UNKNOWN, Condition.ALWAYS)).isInstanceOf(CommandRefused.class);
        assertThat(now(mail.id()).items()).isEqualTo(AffectedItems.NONE);
    }

    @Test
    void anEndedTicketKeepsItsItems() {
        Ticket mail = kim().incidents()
                .report(NewIncident.titled("Mail").requester("lee").affecting(MAIL));
        kim().incidents().cancel(mail.id(), CancelReason.INVALID);

        assertThatThrownBy(() -> kim().tickets().removeItems(mail.id(), MAIL))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.has("items.closed")).isTrue());
    }

    @Test
    void ticketsAreFoundByWhatTheyAreAbout() {
        Ticket slow = kim().incidents()
                .report(NewIncident.titled("Slow").requester("lee").affecting(MAIL, DISK));
        Ticket gone = kim().incidents()
                .report(NewIncident.titled("Gone").requester("lee").affecting(MAIL));
        incident("Other");
        kim().tickets().addItems(incident("Fine").id(), NOT_IMPACTED, MAIL);

        assertThat(about(MAIL, OPEN)).containsExactly("Gone", "Slow");
        kim().incidents().cancel(gone.id(), CancelReason.INVALID);
        assertThat(about(MAIL, OPEN)).containsExactly("Slow");
        assertThat(about(MAIL, Condition.ALWAYS)).containsExactly("Gone", "Slow");
        kim().tickets().removeItems(slow.id(), MAIL);
        assertThat(about(MAIL, OPEN)).isEmpty();
        assertThat(about(DISK, OPEN)).containsExactly("Slow");
    }

    @Test
    void aMergeBringsTheItemsOverAndKeepsWhatWasSaid() {
        Ticket survivor = kim().incidents()
                .report(NewIncident.titled("Mail").requester("lee").affecting(MAIL));
        kim().tickets().addItems(survivor.id(), NOT_IMPACTED, DISK);
        Ticket duplicate = kim().incidents()
                .report(NewIncident.titled("Mail too").requester("max").affecting(DISK, HOST));

        Ticket merged = kim().tickets().merge(duplicate.id(), survivor.id());

        assertThat(merged.items().asMap()).isEqualTo(Map.of(MAIL, AFFECTED, DISK, NOT_IMPACTED, HOST, AFFECTED));
        assertThat(about(HOST, OPEN)).containsExactly("Mail");
        assertSound(survivor.id());
        assertSound(duplicate.id());
    }

    @Test
    void aMergeThatWouldNameTooManyIsRefused() {
        Ticket survivor = kim().incidents()
                .report(NewIncident.titled("Mail").requester("lee").affecting(items(1, 1_000)));
        Ticket duplicate = kim().incidents()
                .report(NewIncident.titled("Mail too").requester("max").affecting(item(1_001)));

        assertThatThrownBy(() -> kim().tickets().merge(duplicate.id(), survivor.id()))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.has("items.too.many")).isTrue());
        assertThat(now(survivor.id()).items().size()).isEqualTo(1_000);
    }

    @Test
    void whatIsOpenedForATicketIsNotAboutItsItems() {
        Ticket mail = kim().incidents()
                .report(NewIncident.titled("Mail").requester("lee").affecting(MAIL));

        Ticket child = kim().tickets()
                .openLinked(
                        mail.id(),
                        LinkType.CHILD_OF,
                        Incident.TYPE.key(),
                        NewTicket.of(Participants.requestedBy(person("lee")), TicketFields.TITLE.to("Part")));

        assertThat(child.items()).isEqualTo(AffectedItems.NONE);
    }
}
