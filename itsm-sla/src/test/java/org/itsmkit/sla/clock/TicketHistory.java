package org.itsmkit.sla.clock;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.sla.vectors.Vectors;

/** Projects the events of a ticket, as the files of expected values describe them, to the facts of one target's clock. */
final class TicketHistory {

    /** Kinds of target that only measure have no budget; this one is never reached. */
    private static final Duration NO_BUDGET = Duration.ofDays(100_000);

    private final JsonNode history;
    private final JsonNode target;
    private final Set<String> pausing = new HashSet<>();
    private final List<ClockFact> facts = new ArrayList<>();
    private String state = "";

    private TicketHistory(JsonNode history, JsonNode target) {
        this.history = history;
        this.target = target;
        if (target.has("pauseOn")) {
            target.get("pauseOn").forEach(category -> pausing.add(category.asText()));
        } else {
            pausing.add("PAUSED");
        }
    }

    static ClockPolicy policy(JsonNode history, JsonNode target) {
        ClockPolicy.Builder policy = ClockPolicy.target(target.get("name").asText())
                .in(Vectors.calendar(history.get("calendar")))
                .within(target.has("budgetSeconds") ? Vectors.seconds(target.get("budgetSeconds")) : NO_BUDGET);
        if (target.hasNonNull("escalateAtSeconds")) {
            policy.thresholds(new Threshold.FromDue(Vectors.seconds(target.get("escalateAtSeconds"))));
        }
        target.path("thresholds").forEach(percent -> policy.thresholds(Threshold.percent(percent.asInt())));
        if (target.has("reopen")) {
            policy.onReopening(ReopenPolicy.valueOf(target.get("reopen").asText()));
        }
        return policy.build();
    }

    static List<ClockFact> facts(JsonNode history, JsonNode target) {
        return new TicketHistory(history, target).project();
    }

    private List<ClockFact> project() {
        if (target.has("startAt")) {
            facts.add(new ClockFact.Started(Vectors.instant(target.get("startAt")), -1));
        }
        int sequence = 0;
        for (JsonNode event : history.get("events")) {
            Instant at = Vectors.instant(event.get("at"));
            switch (event.get("type").asText()) {
                case "created" -> created(at, sequence, event.get("state").asText());
                case "state" -> changed(at, sequence, event.get("state").asText());
                case "customerMessage" -> message(at, sequence, true);
                case "agentMessage" -> message(at, sequence, false);
                case "priority" -> {
                    // The targets of these histories are given, not chosen by priority.
                }
                default -> throw new AssertionError("unknown event " + event);
            }
            sequence++;
        }
        return facts;
    }

    private String kind() {
        return target.get("kind").asText();
    }

    private void created(Instant at, int sequence, String initial) {
        if (!target.has("startAt") && !kind().equals("NEXT_RESPONSE")) {
            facts.add(new ClockFact.Started(at, sequence));
        }
        enter(at, sequence, initial);
    }

    private void changed(Instant at, int sequence, String next) {
        boolean wasTerminal = isTerminal(state);
        if (kind().equals("RESOLUTION") && isTerminal(next)) {
            facts.add(new ClockFact.Met(at, sequence));
        } else if (kind().equals("RESOLUTION") && wasTerminal) {
            facts.add(new ClockFact.Reopened(at, sequence));
        }
        enter(at, sequence, next);
    }

    private void enter(Instant at, int sequence, String next) {
        boolean paused = !state.isEmpty() && pauses(state);
        state = next;
        if (pauses(next)) {
            facts.add(new ClockFact.Paused(at, sequence, "state " + next));
        } else if (paused) {
            facts.add(new ClockFact.Resumed(at, sequence));
        }
    }

    private boolean pauses(String name) {
        String category = category(name);
        if (!target.has("counts")) {
            return pausing.contains(category);
        }
        for (JsonNode counted : target.get("counts")) {
            if (counted.asText().equals(category)) {
                return false;
            }
        }
        return true;
    }

    private boolean isTerminal(String name) {
        return category(name).equals("TERMINAL");
    }

    private String category(String name) {
        return history.get("states").path(name).asText();
    }

    private void message(Instant at, int sequence, boolean fromCustomer) {
        switch (kind()) {
            case "FIRST_RESPONSE" -> {
                if (!fromCustomer) {
                    facts.add(new ClockFact.Met(at, sequence));
                }
            }
            case "NEXT_RESPONSE" ->
                facts.add(fromCustomer ? new ClockFact.Started(at, sequence) : new ClockFact.Met(at, sequence));
            case "PERIODIC_UPDATE" -> {
                if (!target.path("restartOn").asText().equals("ANY")) {
                    throw new AssertionError("unknown restart in " + target);
                }
                facts.add(new ClockFact.Reset(at, sequence));
            }
            case "RESOLUTION", "OWN", "STATE_TIME" -> {
                // Messages do not concern these.
            }
            default -> throw new AssertionError("unknown kind of target " + target);
        }
    }
}
