package org.itsmkit.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.ItemChange;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.Visibility;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final Ticket opened = History.apply(null, Sample.entry(1, Sample.opened()));

    private static TicketEvent start() {
        return new TicketEvent.ActionPerformed("start", Sample.NEW, Sample.WORKING);
    }

    private static Instant minute(int minutes) {
        return Sample.NOON.plusSeconds(60L * minutes);
    }

    @Test
    void the_first_entry_opens_the_ticket() {
        assertThat(opened.number()).isEqualTo("INC-000001");
        assertThat(opened.title()).isEqualTo("Printer on fire");
        assertThat(opened.state()).isEqualTo(Sample.NEW);
        assertThat(opened.requester()).contains(Sample.ANN);
        assertThat(opened.version()).isEqualTo(1);
        assertThat(List.of(opened.createdAt(), opened.stateSince(), opened.updatedAt()))
                .containsOnly(Sample.NOON);
    }

    @Test
    void events_behind_the_opening_of_the_same_entry_count_too() {
        Ticket ticket = History.apply(null, Sample.entry(1, Sample.opened(), start()));

        assertThat(ticket.state()).isEqualTo(Sample.WORKING);
        assertThat(ticket.version()).isEqualTo(1);
    }

    @Test
    void nothing_but_an_opening_comes_first_and_it_never_comes_again() {
        assertThatThrownBy(() -> History.apply(null, Sample.entry(1, start()))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> History.apply(null, Sample.entry(1, start(), Sample.opened())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> History.apply(null, Sample.entry(1, Sample.opened(), Sample.opened())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> History.apply(opened, Sample.entry(2, Sample.opened())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("an opened event only as the first of all");
        assertThatThrownBy(() -> History.replay(List.<JournalEntry>of().iterator()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_gap_or_a_repetition_is_refused() {
        assertThatThrownBy(() -> History.apply(null, Sample.entry(2, Sample.opened())))
                .hasMessage("entry.sequence: expected 1, but found \"2\"");
        assertThatThrownBy(() -> History.apply(opened, Sample.entry(3, start())))
                .hasMessage("entry.sequence: expected 2, but found \"3\"");
        assertThatThrownBy(() -> History.apply(opened, Sample.entry(1, start())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_entry_of_another_ticket_is_refused() {
        JournalEntry foreign = Sample.entry(Sample.OTHER, 2, Sample.NOON, start());

        assertThatThrownBy(() -> History.apply(opened, foreign))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("entry.ticket: expected acme " + Sample.TICKET);
    }

    @Test
    void a_change_of_state_is_dated_and_forgets_the_timers_of_the_state_before() {
        Ticket fired = History.apply(opened, Sample.entry(2, new TicketEvent.TimerFired("remind", 2, Sample.NOON)));
        Ticket started = History.apply(fired, Sample.entry(3, start()));

        assertThat(fired.timerFirings()).isEqualTo(Map.of("remind", 2));
        assertThat(fired.stateSince()).isEqualTo(Sample.NOON);
        assertThat(started.timerFirings()).isEmpty();
        assertThat(started.stateSince()).isEqualTo(minute(2));
    }

    @Test
    void a_transition_into_the_same_state_keeps_its_date_and_its_timers() {
        TicketEvent remind = new TicketEvent.ActionPerformed("remind", Sample.NEW, Sample.NEW);
        Ticket fired = History.apply(opened, Sample.entry(2, new TicketEvent.TimerFired("remind", 1, Sample.NOON)));
        Ticket reminded = History.apply(fired, Sample.entry(3, remind));

        assertThat(reminded.stateSince()).isEqualTo(Sample.NOON);
        assertThat(reminded.timerFirings()).isEqualTo(Map.of("remind", 1));
        assertThat(reminded.updatedAt()).isEqualTo(minute(2));
        assertThat(reminded.version()).isEqualTo(3);
    }

    @Test
    void the_date_of_the_last_update_never_goes_back() {
        Ticket later = History.apply(opened, Sample.entry(Sample.TICKET, 2, minute(30), start()));
        TicketEvent note = new TicketEvent.Commented("found this in my mail", Visibility.PUBLIC);
        Ticket late = History.apply(later, Sample.entry(Sample.TICKET, 3, minute(-30), note));

        assertThat(late.updatedAt()).isEqualTo(minute(30));
        assertThat(late.createdAt()).isEqualTo(Sample.NOON);
        assertThat(late.version()).isEqualTo(3);
    }

    @Test
    void fields_participants_and_links_follow_their_events() {
        Person carl = Person.of("carl");
        FieldChange title = new FieldChange("title", Sample.text("x"), Sample.text("Printer burnt down"), true);
        FieldChange impact = new FieldChange("impact", null, null, false);
        Ticket changed = History.apply(
                opened,
                Sample.entry(
                        2,
                        new TicketEvent.FieldsChanged(List.of(impact, title)),
                        new TicketEvent.ParticipantAdded("watcher", carl),
                        new TicketEvent.ParticipantRemoved("requester", Sample.ANN),
                        new TicketEvent.Linked(LinkType.PARENT_OF, Sample.OTHER),
                        new TicketEvent.Linked(LinkType.RELATES_TO, Sample.OTHER),
                        new TicketEvent.Unlinked(LinkType.RELATES_TO, Sample.OTHER)));

        assertThat(changed.fields().asMap()).containsOnlyKeys("title");
        assertThat(changed.title()).isEqualTo("Printer burnt down");
        assertThat(changed.participants().asMap()).isEqualTo(Map.of("watcher", java.util.Set.of(carl)));
        assertThat(changed.participants().in(Role.REQUESTER)).isEmpty();
        assertThat(changed.links()).isEqualTo(1);
    }

    @Test
    void configuration_items_follow_their_events() {
        CiId mail = new CiId(new UUID(1, 1));
        CiId disk = new CiId(new UUID(1, 2));
        Ticket named = History.apply(
                opened,
                Sample.entry(
                        2,
                        new TicketEvent.ItemsChanged(List.of(
                                new ItemChange(mail, null, ItemRole.AFFECTED),
                                new ItemChange(disk, null, ItemRole.AFFECTED)))));
        Ticket judged = History.apply(
                named,
                Sample.entry(
                        3,
                        new TicketEvent.ItemsChanged(List.of(
                                new ItemChange(mail, ItemRole.AFFECTED, ItemRole.NOT_IMPACTED),
                                new ItemChange(disk, ItemRole.AFFECTED, null)))));

        assertThat(named.items()).isEqualTo(AffectedItems.of(ItemRole.AFFECTED, disk, mail));
        assertThat(judged.items()).isEqualTo(AffectedItems.of(ItemRole.NOT_IMPACTED, mail));
    }

    @Test
    void what_says_nothing_of_the_ticket_itself_only_counts_as_a_version() {
        Ticket told = History.apply(
                opened, Sample.entry(2, new TicketEvent.Deviated("c", "d"), new TicketEvent.MergedInto(Sample.OTHER)));

        assertThat(told)
                .usingRecursiveComparison()
                .ignoringFields("version", "updatedAt")
                .isEqualTo(opened);
        assertThat(told.version()).isEqualTo(2);
    }
}
