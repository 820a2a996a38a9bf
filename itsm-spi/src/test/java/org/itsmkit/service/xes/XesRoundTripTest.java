package org.itsmkit.service.xes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.problem.Problem;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.xes.Xes;
import org.itsmkit.domain.xes.XesAttributes;
import org.itsmkit.domain.xes.XesReader;
import org.itsmkit.domain.xes.XesSettings;
import org.itsmkit.domain.xes.XesTrace;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ImportOutcome;
import org.itsmkit.service.ImportedTicket;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.memory.MemoryStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A log becomes history, and history a log. */
class XesRoundTripTest {

    private static final XesMapping FOREIGN = XesMapping.of("elsewhere", Problem.TYPE.key())
            .states(
                    List.of(Xes.NAME, Xes.TRANSITION),
                    Map.of("Open/New", "NEW", "Open/Work", "ASSESS", "Done/Done", "CLOSED"))
            .field(Xes.GROUP, TicketFields.TEAM)
            .field("urgency", TicketFields.URGENCY);

    private static final XesMapping OWN = XesMapping.of("another desk", Problem.TYPE.key())
            .states(
                    List.of(XesExport.STATE),
                    Problem.TYPE.workflow().states().stream().collect(Collectors.toMap(State::key, State::key)))
            .field(Xes.GROUP, TicketFields.TEAM);

    private final MemoryStorage storage = new MemoryStorage();
    private final ServiceDesk desks =
            ServiceDesk.builder().storage(storage).types(Problem.TYPE).build();
    private final Desk desk = desks.tenant(TenantId.of("one")).as(Actor.automation("importer"));
    private final Desk other = desks.tenant(TenantId.of("other")).as(Actor.automation("importer"));

    @AfterEach
    void close() {
        desks.close();
        storage.close();
    }

    private static XesAttributes event(String status, String transition, int minute, String who) {
        return new XesAttributes(Map.of(
                Xes.NAME,
                status,
                Xes.TRANSITION,
                transition,
                Xes.TIMESTAMP,
                Instant.parse("2026-01-05T09:00:00Z").plusSeconds(60L * minute),
                Xes.RESOURCE,
                who,
                Xes.GROUP,
                "network"));
    }

    private static XesTrace trace(String name, XesAttributes... events) {
        return new XesTrace(new XesAttributes(Map.of(Xes.NAME, name)), List.of(events));
    }

    @Test
    void aTraceIsRecordedWithEveryDeviationNamed() {
        ImportOutcome outcome = desk.imports()
                .take(FOREIGN.ticket(trace(
                        "P1",
                        event("Open", "Work", 0, "kim"),
                        event("Odd", "Odd", 2, "kim"),
                        event("Done", "Done", 1, "lee"),
                        new XesAttributes(Map.of(Xes.NAME, "Open", Xes.TRANSITION, "New", "urgency", "high")))));
        assertThat(outcome.entries()).isEqualTo(5);
        assertThat(outcome.ticket().number()).isEqualTo("P1");
        assertThat(outcome.ticket().get(TicketFields.TEAM)).contains(Team.of("network"));
        assertThat(outcome.deviations())
                .extracting(Deviated::code)
                .containsExactlyInAnyOrder(
                        "import.initial-state",
                        "xes.unknown-state",
                        "import.time-backwards",
                        "import.transition",
                        "xes.unreadable-value",
                        "xes.no-time",
                        "import.after-end",
                        "import.time-backwards",
                        "import.transition");
    }

    @Test
    void aTraceWithoutANameOrATimeIsRefused() {
        assertThatThrownBy(() -> FOREIGN.ticket(new XesTrace(XesAttributes.NONE, List.of())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(Xes.NAME);
        assertThatThrownBy(() -> FOREIGN.ticket(trace("P1", XesAttributes.NONE)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("P1")
                .hasMessageContaining(Xes.TIMESTAMP);
    }

    @Test
    void valuesAreTakenInTheirOwnTypeOrReadFromText() {
        XesAttributes number =
                new XesAttributes(Map.of(Xes.TIMESTAMP, Instant.EPOCH, "urgency", 2L, "f", new BigDecimal("1.5")));
        ImportedTicket ticket = FOREIGN.ticket(trace("P1", number));
        assertThat(ticket.fields()).anyMatch(edit -> Long.valueOf(2).equals(edit.value()));
        assertThat(ticket.openedBy()).isEqualTo(XesMapping.UNKNOWN);
    }

    @Test
    void whatADeskWritesAnotherTakesInWithTheSameCounts() throws IOException {
        for (int i = 0; i < 450; i++) {
            String who = "person-" + i % 7;
            desk.imports()
                    .take(FOREIGN.ticket(trace(
                            "P" + i,
                            event("Open", "New", i, who),
                            event("Open", "Work", i + 1, who),
                            event("Done", "Done", i + 2, "secret-name"))));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XesExport.Written written = XesExport.PSEUDONYMOUS.write(desk, TicketSearch.all(), out);
        assertThat(written).isEqualTo(new XesExport.Written(450, 450 * 4));
        String log = out.toString(StandardCharsets.UTF_8);
        assertThat(log).doesNotContain("secret-name").doesNotContain("person-").contains("person 8");
        assertThat(log).doesNotContain("person 9");

        List<XesTrace> traces = read(out.toByteArray());
        traces.forEach(trace -> other.imports().take(OWN.ticket(trace)));
        assertThat(other.tickets().count(TicketSearch.all())).isEqualTo(450);
        assertThat(traces.stream().mapToInt(trace -> trace.events().size()).sum())
                .isEqualTo(450 * 4);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        XesExport.PSEUDONYMOUS.write(other, TicketSearch.all(), again);
        // An import adds the opening that it tells beside the first event.
        assertThat(byState(read(again.toByteArray()), 1)).isEqualTo(byState(traces, 0));
    }

    @Test
    void peopleAreNamedOnlyWhenAsked() throws IOException {
        desk.imports().take(FOREIGN.ticket(trace("P1", event("Open", "New", 0, "kim"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XesExport(true).write(desk, TicketSearch.all(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("value=\"kim\"");
    }

    private static Map<String, Long> byState(List<XesTrace> traces, int skipped) {
        return traces.stream()
                .flatMap(trace -> trace.events().stream().skip(skipped))
                .flatMap(event -> Stream.of(
                        "state " + event.text(XesExport.STATE).orElse("?"),
                        "team " + event.text(Xes.GROUP).orElse("?")))
                .collect(Collectors.groupingBy(text -> text, TreeMap::new, Collectors.counting()));
    }

    private static List<XesTrace> read(byte[] log) throws IOException {
        List<XesTrace> traces = new ArrayList<>();
        try (XesReader reader = XesReader.open(new ByteArrayInputStream(log), XesSettings.DEFAULT)) {
            for (Optional<XesTrace> trace = reader.next(); trace.isPresent(); trace = reader.next()) {
                traces.add(trace.get());
            }
        }
        return traces;
    }
}
