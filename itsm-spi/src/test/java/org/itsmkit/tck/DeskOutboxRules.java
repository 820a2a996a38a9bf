package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.service.DueWork.DueReport;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.storage.DeadWork;
import org.junit.jupiter.api.Test;

/** Notifications: delivered at least once, further apart each time, set aside in the end, to those who may see the ticket. */
abstract class DeskOutboxRules extends DeskCase {

    private static final Role SUBJECT = Role.of("subject").deniedAccess();
    private static final TicketType WITH_SUBJECT =
            Incident.type(IncidentSettings.DEFAULT).roles(SUBJECT).build();

    private final List<Instant> attempts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Callable<Boolean> channel = () -> true;
    private Runnable listener = () -> {};

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.types(WITH_SUBJECT).notify(this::deliver).listener(change -> listener.run());
    }

    private void deliver(Notification notification) throws Exception {
        attempts.add(clock.instant());
        ids.add(notification.id());
        channel.call();
        told.add(notification);
    }

    @Test
    void whatTheChannelThrowsIsTriedAgainUnderTheSameId() {
        List<Callable<Boolean>> failures = List.of(
                () -> {
                    throw new IOException("no connection");
                },
                () -> {
                    throw new IllegalStateException("bad state");
                },
                () -> {
                    throw new AssertionError("an error");
                },
                () -> {
                    throw new StackOverflowError();
                });
        resolve(incident().id());
        for (Callable<Boolean> failure : failures) {
            channel = failure;
            assertThat(desk.dueWork().runDue()).isEqualTo(new DueReport(0, 1, 0));
            advance(Duration.ofHours(1));
        }
        channel = () -> true;
        desk.dueWork().runDue();

        assertThat(told).hasSize(1);
        assertThat(ids).hasSize(1);
        assertThat(attempts).hasSize(5);
    }

    @Test
    void aFailureKeepsNothingElseFromBeingDelivered() {
        Ticket poisoned = resolve(incident("Poisoned").id());
        resolve(incident("Fine").id());
        channel = () -> {
            if (ids.stream().anyMatch(id -> id.contains(poisoned.id().toString())) && attempts.size() == 1) {
                throw new NoClassDefFoundError("mail");
            }
            return true;
        };

        assertThat(desk.dueWork().runDue()).isEqualTo(new DueReport(1, 1, 0));
    }

    @Test
    void attemptsGrowApartAndEndInTheDeadLetterList() {
        Ticket mail = resolve(incident().id());
        channel = () -> {
            throw new IOException("x".repeat(5_000) + "\0");
        };
        DueReport all = new DueReport(0, 0, 0);
        for (int minute = 0; minute < 24 * 60; minute++) {
            all = all.plus(desk.dueWork().runDue());
            advance(Duration.ofMinutes(1));
        }

        assertThat(all).isEqualTo(new DueReport(0, 11, 1));
        List<Duration> waits = new ArrayList<>();
        for (int i = 1; i < attempts.size(); i++) {
            waits.add(Duration.between(attempts.get(i - 1), attempts.get(i)));
        }
        assertThat(waits).isSorted().last().isEqualTo(Duration.ofHours(1));
        DeadWork dead = kim().operations().deadWork(null, 1).items().get(0);
        assertThat(dead.item().ticket()).isEqualTo(mail.id());
        assertThat(dead.error()).hasSizeLessThanOrEqualTo(1_000).doesNotContain("\0");

        channel = () -> true;
        assertThat(kim().operations().revive(dead.item().id())).isTrue();
        assertThat(desk.dueWork().runDue()).isEqualTo(new DueReport(1, 0, 0));
        assertThat(told).hasSize(1);
    }

    @Test
    void aProcessThatDiesBetweenDeliveryAndSettlementDeliversAgain() {
        resolve(incident().id());
        channel = () -> {
            throw new Dying.Died();
        };
        desk.dueWork().runDue();
        channel = () -> true;
        advance(Duration.ofMinutes(1));
        desk.dueWork().runDue();

        assertThat(attempts).hasSize(2);
        assertThat(ids).hasSize(1);
    }

    @Test
    void onlyThoseWhoMaySeeTheTicketAreTold() {
        Ticket mail = kim().incidents()
                .report(NewIncident.titled("Mail")
                        .requester("lee")
                        .requester("eve")
                        .participant(SUBJECT, person("eve")));
        resolve(mail.id());
        desk.dueWork().runDue();

        assertThat(told)
                .singleElement()
                .satisfies(note -> assertThat(note.recipients()).containsExactly(person("lee")));
    }

    @Test
    void aListenerThatFailsUndoesNothing() {
        listener = () -> {
            throw new AssertionError("a listener that fails");
        };

        Ticket mail = incident();

        assertThat(now(mail.id())).isEqualTo(mail);
    }
}
