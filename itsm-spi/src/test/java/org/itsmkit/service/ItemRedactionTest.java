package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.ticket.ItemRole.AFFECTED;
import static org.itsmkit.domain.ticket.ItemRole.NOT_IMPACTED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Command.AddItems;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.NewFact;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may not see a configuration item does not learn from a ticket that it exists. Lee sees MAIL, and not VAULT. */
class ItemRedactionTest extends DeskCase {

    private static final CiId MAIL = new CiId(new UUID(7, 1));
    private static final CiId VAULT = new CiId(new UUID(7, 2));
    private static final CiId NOWHERE = new CiId(new UUID(7, 3));

    private Ticket ticket;

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.access(new HouseRules());
    }

    @BeforeEach
    final void reportAboutBoth() {
        keep(MAIL, Labels.OPEN);
        keep(VAULT, new Labels(Set.of("staff"), Set.of()));
        ticket = kim().incidents()
                .report(NewIncident.titled("Mail").requester("lee").affecting(MAIL, VAULT));
    }

    private void keep(CiId id, Labels labels) {
        ConfigurationItem item = ConfigurationItem.of(id, "server", "one", State.of("in-use", Category.ACTIVE));
        ItemWrite write = new ItemWrite(id, 0, List.of(NewFact.present(MONDAY, item)), item, MONDAY, labels, Map.of());
        storage.configuration()
                .commit(new GraphWrite(
                        TenantId.DEFAULT,
                        MONDAY,
                        Actor.person("kim"),
                        "for tests",
                        null,
                        List.of(write),
                        List.of(),
                        List.of()));
    }

    private static String told(CommandRefused refused) {
        return refused.getMessage().replaceAll("[0-9a-f-]{36}", "#");
    }

    @Test
    void theTicketNamesOnlyWhatTheActorMaySee() {
        assertThat(kim().tickets().get(ticket.id()).items()).isEqualTo(AffectedItems.of(AFFECTED, MAIL, VAULT));
        for (Ticket shown : List.of(
                lee().tickets().get(ticket.id()),
                lee().tickets().find(ticket.id()).orElseThrow(),
                lee().tickets().comment(ticket.id(), says("Hello")))) {
            assertThat(shown.items()).isEqualTo(AffectedItems.of(AFFECTED, MAIL));
        }
    }

    @Test
    void historyTellsOnlyOfWhatTheActorMaySee() {
        kim().tickets().addItems(ticket.id(), NOT_IMPACTED, MAIL, VAULT);
        kim().tickets().removeItems(ticket.id(), VAULT);

        assertThat(lee().tickets().history(ticket.id()).toList().toString())
                .doesNotContain(VAULT.toString())
                .contains(MAIL.toString());
        assertThat(lee().tickets().history(ticket.id())).hasSize(2);
        assertThat(kim().tickets().history(ticket.id())).hasSize(3);
        assertThat(kim().tickets().history(ticket.id()).toList().toString()).contains(VAULT.toString());
    }

    @Test
    void whatMayNotBeSeenIsAnsweredLikeWhatIsNotThere() {
        for (Command hidden : List.of(
                new AddItems(AFFECTED, List.of(VAULT)),
                new AddItems(NOT_IMPACTED, List.of(VAULT)),
                new Command.RemoveItems(List.of(VAULT)))) {
            assertThatThrownBy(() -> max().execute(ticket.id(), hidden))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            refused -> assertThat(refused.has("item.unknown")).isTrue());
        }
        CommandRefused hidden = refused(() -> max().addItems(ticket.id(), AFFECTED, VAULT));
        CommandRefused absent = refused(() -> max().addItems(ticket.id(), AFFECTED, NOWHERE));
        assertThat(told(hidden)).isEqualTo(told(absent));
        assertThat(told(refused(() -> max().search(TicketSearch.all().affecting(VAULT)))))
                .isEqualTo(told(refused(() -> max().count(TicketSearch.all().affecting(NOWHERE)))));
        assertThat(told(refused(() ->
                        lee().incidents().report(NewIncident.titled("Vault").affecting(VAULT)))))
                .isEqualTo(told(refused(() ->
                        lee().incidents().report(NewIncident.titled("Vault").affecting(NOWHERE)))));
    }

    @Test
    void whoSeesAnItemFindsByItOnlyTicketsThatTheyMaySee() {
        kim().incidents().report(NewIncident.titled("Other").requester("eve").affecting(MAIL));

        assertThat(lee().tickets().search(TicketSearch.all().affecting(MAIL)).items())
                .hasSize(1);
        assertThat(kim().tickets().count(TicketSearch.all().affecting(MAIL))).isEqualTo(2);
    }

    @Test
    void whoMayNotChangeItemsIsRefused() {
        assertThatThrownBy(() -> lee().tickets().addItems(ticket.id(), NOT_IMPACTED, MAIL))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("CHANGE_ITEMS");
    }

    @Test
    void anItemThatHasEndedIsSeenByThoseWhoMightSeeItLast() {
        end(MAIL, Labels.OPEN);
        end(VAULT, new Labels(Set.of("staff"), Set.of()));

        assertThat(kim().tickets().get(ticket.id()).items()).isEqualTo(AffectedItems.of(AFFECTED, MAIL, VAULT));
        assertThat(lee().tickets().get(ticket.id()).items()).isEqualTo(AffectedItems.of(AFFECTED, MAIL));
        assertThat(lee().tickets().search(TicketSearch.all().affecting(MAIL)).items())
                .hasSize(1);
        assertThat(told(refused(() -> max().addItems(ticket.id(), AFFECTED, VAULT))))
                .isEqualTo(told(refused(() -> max().addItems(ticket.id(), AFFECTED, NOWHERE))));
        kim().tickets().removeItems(ticket.id(), MAIL);
        assertThat(kim().tickets().get(ticket.id()).items()).isEqualTo(AffectedItems.of(AFFECTED, VAULT));
    }

    private void end(CiId id, Labels labels) {
        storage.configuration()
                .commit(new GraphWrite(
                        TenantId.DEFAULT,
                        MONDAY,
                        Actor.person("kim"),
                        "scrapped",
                        null,
                        List.of(new ItemWrite(
                                id,
                                storage.configuration()
                                        .find(TenantId.DEFAULT, id, Readers.ENGINE)
                                        .orElseThrow()
                                        .version(),
                                List.of(NewFact.ended(MONDAY)),
                                null,
                                MONDAY,
                                labels,
                                Map.of())),
                        List.of(),
                        List.of()));
    }

    /** max takes part in the ticket, so sees it, and may do what lee may. */
    private TicketService max() {
        if (!kim().tickets().get(ticket.id()).participants().has(Role.WATCHER, person("max"))) {
            kim().tickets().addParticipant(ticket.id(), Role.WATCHER, person("max"));
        }
        return as("max").tickets();
    }

    private static CommandRefused refused(Runnable doing) {
        try {
            doing.run();
        } catch (CommandRefused refused) {
            return refused;
        }
        throw new AssertionError("it was not refused");
    }
}
