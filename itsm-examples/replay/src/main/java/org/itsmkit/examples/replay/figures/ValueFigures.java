package org.itsmkit.examples.replay.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.examples.replay.LogFields;

/** How many different values there are, in any event, and what the last event says of contact and knowledge. */
final class ValueFigures implements Figure {

    /** Fields by the names of their columns. */
    private static final Map<String, Field<?>> LINKS = fields(
            "problem_id", LogFields.PROBLEM,
            "rfc", LogFields.CHANGE,
            "vendor", LogFields.VENDOR,
            "caused_by", LogFields.CAUSED_BY,
            "cmdb_ci", LogFields.CONFIGURATION_ITEM);

    private static final Map<String, Field<?>> OTHERS = fields(
            "caller_id", LogFields.CALLER,
            "opened_by", LogFields.OPENED_BY,
            "assignment_group", TicketFields.TEAM,
            "assigned_to", TicketFields.ASSIGNEE,
            "resolved_by", LogFields.RESOLVED_BY,
            "category", LogFields.CATEGORY,
            "subcategory", LogFields.SUBCATEGORY,
            "u_symptom", LogFields.SYMPTOM,
            "location", LogFields.LOCATION,
            "closed_code", LogFields.CLOSED_CODE);

    /** What is known of one field. */
    private static final class Seen {
        final Set<String> values = new HashSet<>();
        long cases;
        long lastCase;
    }

    private final Map<String, Seen> byField = new HashMap<>();
    private final Counts<String> contacts = new Counts<>();
    private final Counts<String> knowledge = new Counts<>();
    private long cases;

    ValueFigures() {
        LINKS.values().forEach(field -> byField.put(field.name(), new Seen()));
        OTHERS.values().forEach(field -> byField.put(field.name(), new Seen()));
    }

    @Override
    public void add(ReplayedCase replayed) {
        cases++;
        for (FieldChange change : replayed.changes()) {
            Seen seen = byField.get(change.field());
            FieldValue<?> after = change.after();
            if (seen != null && after != null) {
                seen.values.add(ReplayedCase.text(after));
                seen.cases += seen.lastCase < cases ? 1 : 0;
                seen.lastCase = cases;
            }
        }
        String contact = replayed.value(LogFields.CONTACT_TYPE);
        contacts.add(contact == null ? "?" : contact);
        Boolean used = replayed.value(LogFields.KNOWLEDGE);
        knowledge.add(used == null ? "?" : used.toString());
    }

    @Override
    public void tell(Map<String, Object> figures) {
        Map<String, Object> links = new LinkedHashMap<>();
        LINKS.forEach((column, field) ->
                links.put(column, Tree.of("distinct", seen(field).values.size(), "cases_with", seen(field).cases)));
        figures.put("links", links);
        Map<String, Object> distinct = new LinkedHashMap<>();
        OTHERS.forEach(
                (column, field) -> distinct.put(column, seen(field).values.size()));
        figures.put("distinct", distinct);
        figures.put("contact_type_cases_last_event", contacts.byFrequency());
        figures.put("knowledge_cases_last_event", knowledge.byFrequency());
    }

    private Seen seen(Field<?> field) {
        return byField.getOrDefault(field.name(), new Seen());
    }

    private static Map<String, Field<?>> fields(Object... namesAndFields) {
        Map<String, Field<?>> fields = new LinkedHashMap<>();
        Tree.of(namesAndFields).forEach((name, field) -> fields.put(name, (Field<?>) field));
        return fields;
    }
}
