package org.itsmkit.domain.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What a type says of edits: which fields there are, what they accept, and where they are fixed. */
final class FieldRules {

    private static final String TITLE = TicketFields.TITLE.name();
    /** Set by the library alone. */
    private static final Set<String> KEPT =
            TicketFields.KEPT.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());

    private FieldRules() {}

    /** The edits, each by the type's own definition of the field; the last of several of one field. */
    static List<FieldEdit<?>> accepted(TicketType type, List<FieldEdit<?>> edits) {
        if (edits.isEmpty()) {
            return edits;
        }
        Map<String, FieldEdit<?>> accepted = new LinkedHashMap<>();
        for (FieldEdit<?> edit : edits) {
            String name = edit.field().name();
            Field<?> field = type.schema()
                    .find(name)
                    .filter(known -> !KEPT.contains(name))
                    .orElseThrow(() -> new InvalidInput(
                            name, "a field of " + type.label() + " that can be edited: " + names(type), name));
            accepted.put(name, edit(field, edit.value()));
        }
        return List.copyOf(accepted.values());
    }

    private static <T> FieldEdit<T> edit(Field<T> field, @Nullable Object value) {
        if (field.name().equals(TITLE)) {
            requireTitle(value);
        }
        return value == null ? field.cleared() : field.to(field.accept(value));
    }

    private static String names(TicketType type) {
        return type.schema().fields().stream()
                .map(Field::name)
                .filter(name -> !KEPT.contains(name))
                .collect(Collectors.joining(", "));
    }

    private static void requireTitle(@Nullable Object value) {
        if (!(value instanceof String text) || text.isBlank()) {
            throw new InvalidInput(
                    TITLE, "1 to 200 characters that are not all blank", value == null ? "nothing" : value);
        }
    }

    /**
     * Why a ticket cannot be opened so.
     *
     * @param asked what was asked for
     * @param fields what it would hold
     */
    static void requireOpening(TicketType type, FieldValues asked, FieldValues fields, List<Reason> reasons) {
        if (!asked.has(TicketFields.TITLE)) {
            requireTitle(null);
        }
        State initial = type.workflow().initial();
        type.workflow().policiesIn(initial).forEach((name, policy) -> {
            Field<?> field = type.schema().find(name).orElseThrow();
            if (policy.demandsValue() && !fields.has(field)) {
                reasons.add(reason(field, initial, "missing", "is required"));
            } else if (policy.forbidsEdits() && asked.has(field)) {
                reasons.add(reason(field, initial, "readonly", "cannot be set"));
            }
        });
    }

    /** Why these edits may not be made of this ticket as it stands. */
    static List<Reason> refusals(TicketType type, Ticket ticket, List<FieldEdit<?>> edits) {
        List<Reason> reasons = new ArrayList<>();
        for (FieldEdit<?> edit : edits) {
            Field<?> field = edit.field();
            FieldPolicy policy = type.workflow().policy(ticket.state(), field.name());
            if (policy.forbidsEdits()) {
                reasons.add(reason(field, ticket.state(), "readonly", "cannot be edited"));
            } else if (edit.value() == null && policy.demandsValue()) {
                reasons.add(reason(field, ticket.state(), "missing", "cannot be emptied"));
            }
        }
        return reasons;
    }

    private static Reason reason(Field<?> field, State state, String code, String verb) {
        return Reason.of(
                field.name().replace('-', '.') + "." + code,
                "\"" + field.label() + "\" " + verb + " in state " + state + ".",
                Map.of("field", field.name(), "state", state.key()));
    }

    /** The event of these edits; none when they change nothing. */
    static List<TicketEvent> changed(Ticket ticket, List<? extends FieldEdit<?>> edits) {
        Map<String, FieldChange> changes = new TreeMap<>();
        for (FieldEdit<?> edit : edits) {
            FieldChange change = FieldChange.of(
                    edit, ticket.fields().asMap().get(edit.field().name()));
            if (!Objects.equals(change.before(), change.after())) {
                changes.put(change.field(), change);
            }
        }
        return changes.isEmpty() ? List.of() : List.of(new FieldsChanged(List.copyOf(changes.values())));
    }
}
