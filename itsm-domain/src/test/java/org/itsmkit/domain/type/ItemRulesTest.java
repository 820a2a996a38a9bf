package org.itsmkit.domain.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.ticket.ItemRole.AFFECTED;
import static org.itsmkit.domain.ticket.ItemRole.NOT_IMPACTED;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.command.Command.AddItems;
import org.itsmkit.domain.command.Command.RemoveItems;
import org.itsmkit.domain.incident.CancelReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentActions;
import org.itsmkit.domain.journal.TicketEvent.ItemsChanged;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.ItemChange;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

/** Which configuration items a ticket is about. */
class ItemRulesTest {

    private static final CiId MAIL = item(1);
    private static final CiId DISK = item(2);

    private static CiId item(long number) {
        return new CiId(new UUID(0, number));
    }

    private static List<CiId> items(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(ItemRulesTest::item).toList();
    }

    private static TicketCase opened() {
        return TicketCase.of(Incident.TYPE)
                .open(TicketCase.titled("Mail is slow").about(AFFECTED, MAIL))
                .agent();
    }

    @Test
    void aTicketIsOpenedAboutItems() {
        assertThat(opened().ticket().items()).isEqualTo(AffectedItems.of(AFFECTED, MAIL));
        assertThat(TicketCase.of(Incident.TYPE)
                        .open(TicketCase.titled("Nothing"))
                        .events())
                .noneMatch(ItemsChanged.class::isInstance);
    }

    @Test
    void itemsAreNamedInAnotherRoleAndNoLonger() {
        TicketCase ticket = opened().does(new AddItems(NOT_IMPACTED, List.of(DISK, MAIL)));
        assertThat(ticket.events())
                .containsExactly(new ItemsChanged(List.of(
                        new ItemChange(MAIL, AFFECTED, NOT_IMPACTED), new ItemChange(DISK, null, NOT_IMPACTED))));
        assertThat(ticket.does(new RemoveItems(List.of(MAIL))).ticket().items())
                .isEqualTo(AffectedItems.of(NOT_IMPACTED, DISK));
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        assertThat(opened().does(new AddItems(AFFECTED, List.of(MAIL, MAIL))).events())
                .isEmpty();
        assertThat(opened().does(new RemoveItems(List.of(DISK))).events()).isEmpty();
    }

    @Test
    void anEndedTicketKeepsItsItems() {
        TicketCase cancelled =
                opened().does(IncidentActions.CANCEL, Incident.CANCEL_REASON.to(CancelReason.WITHDRAWN.name()));
        assertThat(cancelled.state().category().isFinal()).isTrue();
        assertThat(cancelled.does(new RemoveItems(List.of(MAIL))).refusal()).containsExactly("items.closed");
        assertThat(cancelled.does(new AddItems(AFFECTED, List.of(DISK))).refusal())
                .containsExactly("items.closed");
    }

    @Test
    void aTicketNamesAThousandItemsAndNoMore() {
        TicketCase full = opened().does(new AddItems(AFFECTED, items(1, 1_000)));
        assertThat(full.ticket().items().size()).isEqualTo(1_000);
        assertThat(full.does(new AddItems(AFFECTED, List.of(item(1_001)))).refusal())
                .containsExactly("items.too.many");
        assertThat(full.does(new AddItems(NOT_IMPACTED, items(1, 1_000))).accepted())
                .isTrue();
    }

    @Test
    void aCommandNamesOneToAThousandItems() {
        assertThatThrownBy(() -> new AddItems(AFFECTED, List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new RemoveItems(items(1, 1_001))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatFollowsATicketIsNotAboutItsItems() {
        assertThat(NewTicket.following(opened().ticket(), List.of(), Incident.TYPE)
                        .items())
                .isEqualTo(AffectedItems.NONE);
    }
}
