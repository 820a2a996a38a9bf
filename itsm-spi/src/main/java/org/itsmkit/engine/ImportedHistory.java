package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.Cause;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.journal.TicketEvent.Commented;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.service.ImportedTicket;
import org.itsmkit.service.ImportedTicket.Step;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Writes imported history as journal entries: what happened as it was, and beside it every departure from the workflow.
 *
 * <p>The deviations: {@code import.initial-state} (it did not begin where the workflow does), {@code import.transition} (no
 * action leads from the one state to the other), {@code import.after-end} (something happened after it had ended),
 * {@code import.missing-field} (a state was entered without a field that it demands), {@code import.time-backwards} (a step
 * is earlier than the one before).
 */
final class ImportedHistory {

    /** The action of a change of state that the workflow has none for. */
    static final String UNKNOWN_ACTION = "imported";

    private final TenantId tenant;
    private final TicketType type;
    private final Workflow workflow;
    private final TicketId id;
    private final String number;
    private final ImportedTicket imported;
    private final Instant recordedAt;

    ImportedHistory(
            TenantId tenant, TicketType type, TicketId id, String number, ImportedTicket imported, Instant recordedAt) {
        this.tenant = tenant;
        this.type = type;
        this.workflow = type.workflow();
        this.id = id;
        this.number = number;
        this.imported = imported;
        this.recordedAt = recordedAt;
    }

    /** All entries, in order: one for the opening and one for each step. */
    List<JournalEntry> entries() {
        requirePast("import.openedAt", imported.openedAt());
        List<JournalEntry> entries = new ArrayList<>(imported.steps().size() + 1);
        JournalEntry first = entry(1, imported.openedAt(), imported.openedBy(), opening());
        entries.add(first);
        Ticket ticket = History.apply(null, first);
        Instant latest = imported.openedAt();
        for (Step step : imported.steps()) {
            requirePast("import.step.at", step.at());
            List<TicketEvent> events = events(ticket, step, latest);
            JournalEntry entry = entry(ticket.version() + 1, step.at(), step.actor(), events);
            entries.add(entry);
            ticket = History.apply(ticket, entry);
            latest = step.at().isAfter(latest) ? step.at() : latest;
        }
        return entries;
    }

    /** What has not happened yet is no history: everything after it would have to happen later still. */
    private void requirePast(String field, Instant at) {
        if (at.isAfter(recordedAt)) {
            throw new InvalidInput(field, "an instant that is not after now, " + recordedAt, at);
        }
    }

    private List<TicketEvent> opening() {
        State state = imported.state() == null ? workflow.initial() : state(imported.state());
        FieldValues fields = FieldValues.EMPTY.with(accepted(imported.fields()));
        String title = fields.value(TicketFields.TITLE);
        if (title == null || title.isBlank()) {
            throw new InvalidInput("import.fields", "a title that is not blank", imported.key());
        }
        List<String> personal = type.schema().fields().stream()
                .filter(field -> field.isPersonal() && fields.has(field))
                .map(Field::name)
                .toList();
        List<TicketEvent> events = new ArrayList<>(2);
        events.add(new Opened(number, type.ref(), state, fields, personal, imported.participants()));
        if (!state.equals(workflow.initial())) {
            events.add(new Deviated(
                    "import.initial-state", "Began in " + state + " instead of " + workflow.initial() + "."));
        }
        return events;
    }

    private List<TicketEvent> events(Ticket ticket, Step step, Instant latest) {
        List<TicketEvent> events = new ArrayList<>(4);
        List<TicketEvent> deviations = new ArrayList<>(step.deviations());
        List<FieldChange> changes = changes(ticket, accepted(step.edits()));
        if (ticket.state().category().isFinal()) {
            deviations.add(new Deviated("import.after-end", "Happened after it was " + ticket.state() + "."));
        }
        if (step.at().isBefore(latest)) {
            deviations.add(new Deviated(
                    "import.time-backwards",
                    "Happened at " + step.at() + ", before what came before it at " + latest + "."));
        }
        State to = step.state() == null ? ticket.state() : state(step.state());
        if (!to.equals(ticket.state())) {
            events.add(move(ticket, to, changes, deviations));
        }
        if (!changes.isEmpty()) {
            events.add(new FieldsChanged(changes));
        }
        NewComment comment = step.comment();
        if (comment != null) {
            events.add(new Commented(comment.text(), comment.visibility()));
        }
        if (events.isEmpty()) {
            events.add(new ActionPerformed(UNKNOWN_ACTION, ticket.state(), ticket.state()));
        }
        events.addAll(deviations);
        return events;
    }

    private TicketEvent move(Ticket ticket, State to, List<FieldChange> changes, List<TicketEvent> deviations) {
        Transition transition = transition(ticket.state(), to);
        if (transition == null) {
            deviations.add(
                    new Deviated("import.transition", "No action leads from " + ticket.state() + " to " + to + "."));
        }
        FieldValues after = ticket.fields().after(changes);
        for (String missing : missing(to, after)) {
            deviations.add(new Deviated("import.missing-field", "Came to " + to + " without " + missing + "."));
        }
        return new ActionPerformed(action(transition), ticket.state(), to);
    }

    /** The first way from the one state to the other, in the order in which the workflow was written. */
    private @Nullable Transition transition(State from, State to) {
        for (Transition candidate : workflow.transitions()) {
            if (candidate.from().contains(from) && to.equals(candidate.target(from))) {
                return candidate;
            }
        }
        return null;
    }

    private List<String> missing(State to, FieldValues fields) {
        List<String> missing = new ArrayList<>(0);
        workflow.policiesIn(to).forEach((name, policy) -> {
            if (policy == FieldPolicy.MANDATORY && !fields.asMap().containsKey(name)) {
                missing.add(name);
            }
        });
        Collections.sort(missing);
        return missing;
    }

    private static String action(@Nullable Transition transition) {
        return transition == null ? UNKNOWN_ACTION : transition.action();
    }

    private State state(String key) {
        return workflow.state(key)
                .orElseThrow(() -> new InvalidInput(
                        "import.state",
                        "one of "
                                + workflow.states().stream()
                                        .map(State::key)
                                        .sorted()
                                        .toList(),
                        key));
    }

    /** The edits as the type's own fields accept them. */
    private List<FieldEdit<?>> accepted(List<FieldEdit<?>> edits) {
        List<FieldEdit<?>> accepted = new ArrayList<>(edits.size());
        for (FieldEdit<?> edit : edits) {
            Field<?> field = type.schema()
                    .find(edit.field().name())
                    .orElseThrow(() -> new InvalidInput(
                            "import.fields",
                            "a field of " + type.label(),
                            edit.field().name()));
            // An edit has been accepted by its own field; only by another one of the same name it has not.
            accepted.add(field.equals(edit.field()) ? edit : edit(field, edit.value()));
        }
        return accepted;
    }

    private static <T> FieldEdit<T> edit(Field<T> field, @Nullable Object value) {
        return value == null ? field.cleared() : field.to(field.accept(value));
    }

    private static List<FieldChange> changes(Ticket ticket, List<FieldEdit<?>> edits) {
        Map<String, FieldChange> changes = new TreeMap<>();
        for (FieldEdit<?> edit : edits) {
            FieldChange change = FieldChange.of(
                    edit, ticket.fields().asMap().get(edit.field().name()));
            if (!Objects.equals(change.before(), change.after())) {
                changes.put(change.field(), change);
            }
        }
        return List.copyOf(changes.values());
    }

    private JournalEntry entry(long sequence, Instant at, Actor actor, List<TicketEvent> events) {
        Cause cause = Cause.imported(imported.source());
        return new JournalEntry(tenant, id, sequence, at, recordedAt, actor, cause, "", "", events);
    }
}
