package org.itsmkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.incident.CancelReason;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandIdReused;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.clock.ReopenPolicy;
import org.itsmkit.spi.standard.AccessPolicies;
import org.itsmkit.spi.standard.FixedDirectory;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.tck.SettableClock;

/** Whatever anybody does in any order, the desk stays what its journals say. */
class JourneyProperties {

    private static final List<String> PEOPLE = List.of("kim", "tom", "lee", "max", "mia");
    private static final List<String> TENANTS = List.of("acme", "zeta");

    @Property(tries = 60)
    void everyStepLeavesASoundDesk(@ForAll @Size(min = 20, max = 60) List<Integer> seeds) {
        try (House house = new House()) {
            for (int seed : seeds) {
                house.step(new Random(seed));
                house.assertSound();
            }
            house.assertSearchesShowWhatMayBeSeen();
        }
    }

    /** Two tenants of one desk, and what is known of their tickets. */
    private static final class House implements AutoCloseable {

        private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T09:00:00Z"));
        private final ServiceDesk desk;
        private final Map<String, List<TicketId>> tickets = new HashMap<>();
        private final Map<TicketId, Long> versions = new HashMap<>();

        House() {
            FixedDirectory.Builder people = FixedDirectory.builder();
            for (String tenant : TENANTS) {
                people.tenant(TenantId.of(tenant))
                        .person("kim", it -> it.roles(Role.AGENT, Role.MANAGER).teams("mail"))
                        .person("tom", it -> it.roles(Role.AGENT).teams("network"))
                        .person("lee")
                        .person("max")
                        .person("mia");
                tickets.put(tenant, new ArrayList<>());
            }
            FixedDirectory directory = people.build();
            desk = ServiceDesk.builder()
                    .clock(clock)
                    .directory(directory)
                    .access(AccessPolicies.by(directory))
                    .agreements(
                            Agreement.named("standard")
                                    .promising(
                                            Target.firstResponse(
                                                    Duration.ofHours(1), ServiceDeskBuilder.DEFAULT_CALENDAR),
                                            Target.resolution(
                                                            Duration.ofHours(8),
                                                            ServiceDeskBuilder.DEFAULT_CALENDAR,
                                                            Incident.PAUSES)
                                                    .forPriority(1, Duration.ofHours(2))),
                            Agreement.named("network")
                                    .covering(Condition.where(TicketFields.TEAM).is(Team.of("network")))
                                    .ranked(1)
                                    .promising(Target.of(
                                                    "resolution",
                                                    Duration.ofHours(3),
                                                    ServiceDeskBuilder.DEFAULT_CALENDAR)
                                            .onReopening(ReopenPolicy.RESET)))
                    .build();
        }

        void step(Random random) {
            String tenant = TENANTS.get(random.nextInt(TENANTS.size()));
            Desk actor = desk.tenant(tenant).as(Actor.person(PEOPLE.get(random.nextInt(PEOPLE.size()))));
            List<TicketId> known = tickets.get(tenant);
            clock.advance(Duration.ofMinutes(random.nextInt(90)));
            if (random.nextInt(6) == 0) {
                clock.advance(Duration.ofDays(random.nextInt(3)));
                desk.dueWork().runDue();
            }
            if (random.nextInt(8) == 0) {
                actor = actor.withCommandId("c" + random.nextInt(20));
            }
            if (random.nextInt(4) == 0) {
                actor = actor.basedOn(1 + random.nextInt(6));
            }
            try {
                if (known.isEmpty() || random.nextInt(6) == 0) {
                    TicketId opened = actor.incidents()
                            .report(NewIncident.titled("T" + random.nextInt(5))
                                    .requester(PEOPLE.get(2 + random.nextInt(3)))
                                    .impact(1 + random.nextInt(3))
                                    .urgency(1 + random.nextInt(3)))
                            .id();
                    if (!known.contains(opened)) {
                        known.add(opened);
                    }
                } else {
                    act(
                            actor,
                            known.get(random.nextInt(known.size())),
                            known.get(random.nextInt(known.size())),
                            random);
                }
            } catch (CommandRefused | TicketNotFound | InvalidInput | CommandIdReused documented) {
                assertThat(documented.getMessage()).isNotBlank();
            }
        }

        private static void act(Desk actor, TicketId one, TicketId other, Random random) {
            int choice = random.nextInt(18);
            switch (choice) {
                case 0 -> actor.incidents().resolve(one, Resolution.fixed("Done"));
                case 1 -> actor.incidents().hold(one, HoldReason.CALLER, "Which?");
                case 2 -> actor.incidents().holdFor(one, HoldReason.CHANGE, other);
                case 3 -> actor.incidents().resume(one);
                case 4 -> actor.incidents().reopen(one, "Not fixed");
                case 5 -> actor.incidents().close(one);
                case 6 -> actor.incidents().cancel(one, CancelReason.WITHDRAWN);
                case 7 -> actor.tickets().comment(one, NewComment.publicly("Hello"));
                case 8 -> actor.tickets().comment(one, NewComment.internally("Psst"));
                case 9 -> actor.tickets().edit(one, TicketFields.TITLE.to("T" + random.nextInt(5)));
                case 10 ->
                    actor.tickets()
                            .edit(one, TicketFields.IMPACT.to(1L + random.nextInt(3)), TicketFields.URGENCY.to(1L));
                case 11 ->
                    actor.tickets()
                            .assign(
                                    one,
                                    Team.of(random.nextBoolean() ? "mail" : "network"),
                                    random.nextBoolean() ? Person.of("kim") : null);
                case 12 -> actor.tickets().link(one, LinkType.CHILD_OF, other);
                case 13 -> actor.tickets().unlink(one, LinkType.CHILD_OF, other);
                case 14 -> actor.tickets().merge(one, other);
                case 15 -> actor.tickets().addParticipant(one, Role.WATCHER, Person.of("mia"));
                case 16 -> actor.tickets().erase(one, "Asked for");
                default ->
                    actor.tickets()
                            .openLinked(
                                    one,
                                    LinkType.CHILD_OF,
                                    "incident",
                                    NewIncident.titled("Child").ticket());
            }
        }

        void assertSound() {
            tickets.forEach((tenant, known) -> {
                Desk manager = desk.tenant(tenant).as(Actor.person("kim"));
                for (TicketId id : known) {
                    Ticket head = manager.tickets().get(id);
                    var journal = manager.tickets().history(id).toList();
                    assertThat(History.replay(journal.iterator())).isEqualTo(head);
                    assertThat(head.version())
                            .isEqualTo(journal.size())
                            .isGreaterThanOrEqualTo(versions.getOrDefault(id, 0L));
                    assertThat(journal)
                            .isSortedAccordingTo((a, b) -> a.occurredAt().compareTo(b.occurredAt()));
                    assertThat(manager.audit().verify(id).isIntact()).isTrue();
                    assertThat(manager.serviceLevels().recomputed(id))
                            .isEqualTo(manager.serviceLevels().of(id));
                    assertThat(manager.tickets().links(id, null, null, 1_000).items())
                            .hasSize(head.links());
                    versions.put(id, head.version());
                }
            });
        }

        void assertSearchesShowWhatMayBeSeen() {
            for (String tenant : TENANTS) {
                for (String person : PEOPLE) {
                    Desk actor = desk.tenant(tenant).as(Actor.person(person));
                    var found = actor.tickets().search(TicketSearch.all().limit(1_000)).items().stream()
                            .map(TicketRow::id)
                            .collect(Collectors.toSet());
                    assertThat(actor.tickets().count(TicketSearch.all())).isEqualTo(found.size());
                    for (String where : TENANTS) {
                        for (TicketId id : tickets.get(where)) {
                            boolean visible = actor.tickets().find(id).isPresent();
                            assertThat(found.contains(id)).isEqualTo(visible);
                            assertThat(visible && !where.equals(tenant)).isFalse();
                        }
                    }
                }
            }
        }

        @Override
        public void close() {
            desk.close();
        }
    }
}
