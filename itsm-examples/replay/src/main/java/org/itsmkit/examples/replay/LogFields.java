package org.itsmkit.examples.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.priority.PriorityMatrix;
import org.itsmkit.domain.priority.PriorityMatrix.Scale;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.examples.replay.log.Column;
import org.itsmkit.examples.replay.log.LogRow;

/** What becomes of each column: a field that every ticket has where one means the same, else a field of the log's own. */
public final class LogFields {

    /** The state under the name that the log gives it; tickets can be found by it. */
    public static final Field<String> STATE = Field.text("log-state").indexed().labelled("State in the log");

    public static final Field<Boolean> ACTIVE = Field.flag("log-active");
    public static final Field<Long> REASSIGNED = Field.integer("reassignment-count");
    public static final Field<Long> MODIFIED = Field.integer("modification-count");
    public static final Field<Boolean> MADE_SLA = Field.flag("made-sla").indexed();
    public static final Field<Person> CALLER = Field.person("caller");
    public static final Field<Person> OPENED_BY = Field.person("opened-by");
    public static final Field<Instant> OPENED_AT = Field.instant("opened-at");
    public static final Field<Person> CREATED_BY = Field.person("created-by");
    public static final Field<Instant> CREATED_AT = Field.instant("record-created-at");
    public static final Field<String> CONTACT_TYPE = Field.text("contact-type");
    public static final Field<String> LOCATION = Field.text("location");
    public static final Field<String> CATEGORY = Field.text("log-category");
    public static final Field<String> SUBCATEGORY = Field.text("subcategory");
    public static final Field<String> SYMPTOM = Field.text("symptom");
    public static final Field<String> CONFIGURATION_ITEM = Field.text("configuration-item");
    public static final Field<Boolean> KNOWLEDGE = Field.flag("knowledge-used");
    public static final Field<Boolean> PRIORITY_CONFIRMED = Field.flag("priority-confirmed");
    public static final Field<String> NOTIFY = Field.text("notify");
    public static final Field<String> PROBLEM = Field.text("problem");
    public static final Field<String> CHANGE = Field.text("change");
    public static final Field<String> VENDOR = Field.text("vendor");
    public static final Field<String> CAUSED_BY = Field.text("caused-by-change");
    public static final Field<String> CLOSED_CODE = Field.text("closed-code").indexed();
    public static final Field<Person> RESOLVED_BY = Field.person("resolved-by");
    public static final Field<Instant> RESOLVED_AT = Field.instant("resolved-at");
    public static final Field<Instant> CLOSED_AT = Field.instant("closed-at");

    /** The levels as the log writes them, the gravest first. */
    public static final List<String> IMPACTS = List.of("1 - High", "2 - Medium", "3 - Low");

    public static final List<String> URGENCIES = IMPACTS;
    public static final List<String> PRIORITIES =
            List.of("1 - Critical", "2 - High", "3 - Moderate", "4 - Low", "5 - Planning");

    private static final Map<Column, Reading<?>> READINGS = readings();

    /** Incidents as the library has them, with the log's own fields and the log's own matrix of priorities. */
    static final TicketType TYPE = Incident.type(IncidentSettings.DEFAULT)
            .fields(READINGS.values().stream()
                    .map(Reading::field)
                    .filter(field -> !TicketFields.HELD.contains(field) && !field.equals(Incident.REOPEN_COUNT))
                    .toArray(Field<?>[]::new))
            .fields(STATE)
            .priorities(PriorityMatrix.of(
                    Scale.ONE_IS_HIGHEST, new int[] {1, 2, 3}, new int[] {2, 3, 4}, new int[] {3, 4, 4}))
            .build();

    private LogFields() {}

    /** How a column is read; columns that say when, who and in what state are no fields. */
    static Map<Column, Reading<?>> all() {
        return READINGS;
    }

    private static Map<Column, Reading<?>> readings() {
        Map<Column, Reading<?>> readings = new EnumMap<>(Column.class);
        readings.put(Column.ACTIVE, flag(ACTIVE));
        readings.put(Column.REASSIGNMENT_COUNT, count(REASSIGNED));
        readings.put(Column.REOPEN_COUNT, count(Incident.REOPEN_COUNT));
        readings.put(Column.SYS_MOD_COUNT, count(MODIFIED));
        readings.put(Column.MADE_SLA, flag(MADE_SLA));
        readings.put(Column.CALLER_ID, person(CALLER));
        readings.put(Column.OPENED_BY, person(OPENED_BY));
        readings.put(Column.OPENED_AT, instant(OPENED_AT));
        readings.put(Column.SYS_CREATED_BY, person(CREATED_BY));
        readings.put(Column.SYS_CREATED_AT, instant(CREATED_AT));
        readings.put(Column.CONTACT_TYPE, text(CONTACT_TYPE));
        readings.put(Column.LOCATION, text(LOCATION));
        readings.put(Column.CATEGORY, text(CATEGORY));
        readings.put(Column.SUBCATEGORY, text(SUBCATEGORY));
        readings.put(Column.U_SYMPTOM, text(SYMPTOM));
        readings.put(Column.CMDB_CI, text(CONFIGURATION_ITEM));
        readings.put(Column.IMPACT, level(TicketFields.IMPACT, IMPACTS));
        readings.put(Column.URGENCY, level(TicketFields.URGENCY, URGENCIES));
        readings.put(Column.PRIORITY, level(TicketFields.PRIORITY, PRIORITIES));
        readings.put(Column.ASSIGNMENT_GROUP, new Reading<>(TicketFields.TEAM, Team::of, "the id of a team"));
        readings.put(Column.ASSIGNED_TO, person(TicketFields.ASSIGNEE));
        readings.put(Column.KNOWLEDGE, flag(KNOWLEDGE));
        readings.put(Column.U_PRIORITY_CONFIRMATION, flag(PRIORITY_CONFIRMED));
        readings.put(Column.NOTIFY, text(NOTIFY));
        readings.put(Column.PROBLEM_ID, text(PROBLEM));
        readings.put(Column.RFC, text(CHANGE));
        readings.put(Column.VENDOR, text(VENDOR));
        readings.put(Column.CAUSED_BY, text(CAUSED_BY));
        readings.put(Column.CLOSED_CODE, text(CLOSED_CODE));
        readings.put(Column.RESOLVED_BY, person(RESOLVED_BY));
        readings.put(Column.RESOLVED_AT, instant(RESOLVED_AT));
        readings.put(Column.CLOSED_AT, instant(CLOSED_AT));
        return Collections.unmodifiableMap(readings);
    }

    private static Reading<String> text(Field<String> field) {
        return new Reading<>(field, Function.identity(), "a text");
    }

    private static Reading<Person> person(Field<Person> field) {
        return new Reading<>(field, Person::of, "the id of a person");
    }

    private static Reading<Boolean> flag(Field<Boolean> field) {
        return new Reading<>(field, field.type()::read, "true or false");
    }

    private static Reading<Long> count(Field<Long> field) {
        return new Reading<>(field, LogFields::count, "a number of 0 or more");
    }

    private static Reading<Instant> instant(Field<Instant> field) {
        return new Reading<>(field, LogTime::parse, LogTime.FORM);
    }

    private static Reading<Long> level(Field<Long> field, List<String> levels) {
        return new Reading<>(field, text -> level(text, levels), "one of " + levels);
    }

    private static long count(String text) {
        long count = Long.parseLong(text);
        if (count < 0) {
            throw new NumberFormatException(text);
        }
        return count;
    }

    private static long level(String text, List<String> levels) {
        int index = levels.indexOf(text);
        if (index < 0) {
            throw new IllegalArgumentException(text);
        }
        return index + 1L;
    }

    /** How the values of one column become those of a field. */
    record Reading<T>(Field<T> field, Function<String, T> reader, String expected) {

        /** The change that this value makes; throws {@link Unreadable} when it cannot be read. */
        FieldEdit<T> edit(String value) throws Unreadable {
            if (!LogRow.isPresent(value)) {
                return field.cleared();
            }
            try {
                return field.to(reader.apply(value));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new Unreadable(
                        field.maxLength() < value.length() ? "at most " + field.maxLength() + " characters" : expected);
            }
        }
    }

    /** A value is not what its column holds. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String expected;

        Unreadable(String expected) {
            super("expected " + expected, null, false, false);
            this.expected = expected;
        }

        String expected() {
            return expected;
        }
    }
}
