package org.itsmkit.sla.clock;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.sla.target.ServiceTarget;
import org.itsmkit.sla.target.ServiceTarget.Contact;
import org.itsmkit.sla.target.WorkEvent;
import org.itsmkit.sla.vectors.Vectors;

/** Reads the events and targets of tickets, as the files of expected values describe them. */
final class TicketHistory {

    private static final Set<String> TARGET_FIELDS = Set.of(
            "name",
            "kind",
            "budgetSeconds",
            "budgetWorkingDays",
            "endOfWorkingDay",
            "pauseOn",
            "startAt",
            "restartOn",
            "escalateAtSeconds",
            "reopen",
            "counts",
            "thresholds");

    private TicketHistory() {}

    static ClockPolicy policy(JsonNode history, JsonNode target) {
        target.fieldNames().forEachRemaining(field -> {
            if (!TARGET_FIELDS.contains(field)) {
                throw new AssertionError("unknown field " + field + " of " + target);
            }
        });
        ClockPolicy.Builder policy = ClockPolicy.target(target.get("name").asText())
                .in(Vectors.calendar(history.get("calendar")))
                .within(budget(target));
        if (target.hasNonNull("escalateAtSeconds")) {
            policy.thresholds(new Threshold.FromDue(Vectors.seconds(target.get("escalateAtSeconds"))));
        }
        target.path("thresholds").forEach(percent -> policy.thresholds(Threshold.percent(percent.asInt())));
        if (target.has("reopen")) {
            policy.onReopening(ReopenPolicy.valueOf(target.get("reopen").asText()));
        }
        return policy.build();
    }

    private static Budget budget(JsonNode target) {
        if (target.has("budgetSeconds")) {
            return Budget.of(Vectors.seconds(target.get("budgetSeconds")));
        }
        if (target.has("budgetWorkingDays")) {
            int days = target.get("budgetWorkingDays").asInt();
            return target.path("endOfWorkingDay").asBoolean()
                    ? Budget.workingDaysToTheEnd(days)
                    : Budget.workingDays(days);
        }
        return Budget.unlimited();
    }

    static List<ClockFact> facts(JsonNode history, JsonNode target) {
        List<ClockFact> facts = new ArrayList<>(target(history, target).facts(events(history)));
        if (target.has("startAt")) {
            facts.removeIf(fact -> fact.kind() == ClockFact.Kind.STARTED);
            facts.add(ClockFact.started(Vectors.instant(target.get("startAt")), -1));
        }
        return facts;
    }

    private static ServiceTarget target(JsonNode history, JsonNode target) {
        Set<String> done = states(history, Set.of("TERMINAL"));
        ServiceTarget usual = switch (target.get("kind").asText()) {
            case "FIRST_RESPONSE" -> ServiceTarget.firstResponse();
            case "NEXT_RESPONSE" -> ServiceTarget.nextResponse();
            case "PERIODIC_UPDATE" ->
                ServiceTarget.periodicUpdate(
                        Contact.valueOf(target.get("restartOn").asText()), done);
            case "OWN" -> ServiceTarget.own();
            case "RESOLUTION" -> ServiceTarget.resolution(done.isEmpty() ? Set.of("terminal") : done);
            case "STATE_TIME" -> ServiceTarget.timeIn(states(history, texts(target.get("counts"))));
            default -> throw new AssertionError("unknown kind of target " + target);
        };
        return usual.pausedIn(states(history, target.has("pauseOn") ? texts(target.get("pauseOn")) : Set.of("PAUSED")));
    }

    private static Set<String> states(JsonNode history, Set<String> categories) {
        Set<String> states = new HashSet<>();
        history.get("states").fields().forEachRemaining(state -> {
            if (categories.contains(state.getValue().asText())) {
                states.add(state.getKey());
            }
        });
        return states;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<WorkEvent> events(JsonNode history) {
        List<WorkEvent> events = new ArrayList<>();
        for (JsonNode event : history.get("events")) {
            Instant at = Vectors.instant(event.get("at"));
            int sequence = events.size();
            switch (event.get("type").asText()) {
                case "created", "state" ->
                    events.add(
                            WorkEvent.entered(at, sequence, event.get("state").asText()));
                case "customerMessage" -> events.add(WorkEvent.of(WorkEvent.Kind.REQUESTER_MESSAGE, at, sequence));
                case "agentMessage" -> events.add(WorkEvent.of(WorkEvent.Kind.PROVIDER_MESSAGE, at, sequence));
                case "priority" -> {
                    // The targets of these histories are given, not chosen by priority.
                }
                default -> throw new AssertionError("unknown event " + event);
            }
        }
        return events;
    }
}
