package org.itsmkit.tck;

import static org.itsmkit.domain.field.Field.choice;
import static org.itsmkit.domain.field.Field.date;
import static org.itsmkit.domain.field.Field.decimal;
import static org.itsmkit.domain.field.Field.duration;
import static org.itsmkit.domain.field.Field.flag;
import static org.itsmkit.domain.field.Field.instant;
import static org.itsmkit.domain.field.Field.integer;
import static org.itsmkit.domain.field.Field.money;
import static org.itsmkit.domain.field.Field.person;
import static org.itsmkit.domain.field.Field.team;
import static org.itsmkit.domain.field.Field.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Criticality;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;

/**
 * Values that are likely to be equal and likely to go wrong, for one field of each type and for the fields of every
 * ticket.
 */
final class RandomValues {

    /** One indexed field of each type. */
    static final List<Field<?>> INDEXED = List.of(
            text("x-text").indexed(),
            choice("x-choice").indexed(),
            integer("x-integer").indexed(),
            decimal("x-decimal").indexed(),
            flag("x-flag").indexed(),
            instant("x-instant").indexed(),
            date("x-date").indexed(),
            duration("x-duration").indexed(),
            money("x-money").indexed(),
            person("x-person").indexed(),
            team("x-team").indexed());

    /** All that can be asked and sorted by. */
    static final List<Field<?>> ALL =
            Stream.concat(TicketFields.SEARCHABLE.stream(), INDEXED.stream()).toList();

    /** All that can be asked of configuration items and sorted by. */
    static final List<Field<?>> OF_ITEMS =
            Stream.concat(ItemFields.SEARCHABLE.stream(), INDEXED.stream()).toList();

    /** Text that is compared wrongly by something or other. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "A",
            "a ",
            " a",
            "ab",
            "aB",
            "b",
            "%",
            "_",
            "a%b",
            "a_b",
            "axb",
            "\\",
            "\\%",
            "a\\b",
            "\\\\",
            "'",
            "''",
            "it's",
            "\"",
            "a\"b",
            "\n",
            "a\tb",
            "\u00e4",
            "\u00c4",
            "ae",
            "\u00df",
            "ss",
            "SS",
            "\u00e9",
            "e\u0301",
            "I",
            "\u0131",
            "\u0130",
            "\u00a0",
            "\uE000",
            "\uFFFD",
            "\uFB01",
            "fi",
            "\uD83D\uDE00",
            "\uD83D\uDE00a",
            "a\uD83D\uDE00",
            "\uD800\uDC00",
            "10",
            "9",
            "null",
            "true",
            "[^a]*",
            "a.b",
            "${a}",
            "?",
            ":a",
            "--",
            ";",
            "x".repeat(200));

    private static final List<String> NAMES = List.of(
            "ann",
            "Ann",
            "ann ",
            "an%",
            "an_",
            "\\n",
            "o'neil",
            "zo\u00eb",
            "\u674E",
            "\uE000",
            "\uD83D\uDE00",
            "10",
            "9");

    private static final List<String> INSTANTS = List.of(
            "0001-01-01T00:00:00Z",
            "1582-10-10T12:00:00Z",
            "1900-01-01T00:00:00.000001Z",
            "1969-12-31T23:59:59.999999Z",
            "1970-01-01T00:00:00Z",
            "1970-01-01T00:00:00.000001Z",
            "2026-03-02T08:00:00.123456Z",
            "2026-03-02T08:00:00.123457Z",
            "2026-03-29T01:30:00Z",
            "2026-10-25T01:30:00Z",
            "9999-12-31T23:59:59.999999Z");

    private static final Map<String, List<String>> WRITTEN = Map.of(
            "integer",
                    List.of(
                            "0",
                            "1",
                            "-1",
                            "2",
                            "3",
                            "9",
                            "10",
                            "9007199254740993",
                            "9007199254740992",
                            "9223372036854775807",
                            "-9223372036854775808"),
            "decimal",
                    List.of(
                            "0",
                            "1",
                            "1.5",
                            "-1.5",
                            "2",
                            "10",
                            "0.000001",
                            "-0.000001",
                            "0.1",
                            "0.3",
                            "999999999999999999.999999",
                            "-999999999999999999.999999",
                            "999999999999999999.999998"),
            "flag", List.of("true", "false"),
            "instant", INSTANTS,
            "date",
                    List.of(
                            "0001-01-01",
                            "1582-10-10",
                            "1969-12-31",
                            "1970-01-01",
                            "2024-02-29",
                            "2026-03-29",
                            "9999-12-31"),
            "duration",
                    List.of(
                            "PT0S",
                            "PT0.000001S",
                            "PT-0.000001S",
                            "PT-1S",
                            "PT1S",
                            "PT59.999999S",
                            "PT1H",
                            "PT240000H"),
            "money",
                    List.of(
                            "0 EUR",
                            "1 EUR",
                            "1.5 EUR",
                            "10 EUR",
                            "2 USD",
                            "-3 JPY",
                            "2 AUD",
                            "999999999999999999.999999 EUR"),
            "person", NAMES,
            "team", NAMES);

    private static final Map<String, List<String>> OF_FIELD = Map.of(
            "type", List.of("incident", "Incident", "change", "a_c", "a.c"),
            "state", List.of("NEW", "new", "IN_PROGRESS", "IN-PROGRESS", "DONE"),
            "category", Stream.of(Category.values()).map(Enum::name).toList(),
            "number", List.of("INC-000001", "INC-000010", "inc-000010", "INC-", "INC-00001", "0000", "Z"),
            "x-choice", List.of("low", "LOW", "lo", "l_w", "low-1", "high"),
            "class", List.of("server", "Server", "a_c", "a.c"),
            "stage", List.of("IN_USE", "in_use", "STOCK"),
            "status", names(OperationalStatus.values()),
            "health", names(Severity.values()),
            "criticality", names(Criticality.values()));

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    /** How many different texts are in use at once, so that tickets and conditions often meet. */
    private static final int TEXTS_IN_USE = 16;

    private final Random random;
    private final List<String> texts;

    RandomValues(Random random) {
        this.random = random;
        List<String> shuffled = new ArrayList<>(TEXTS);
        Collections.shuffle(shuffled, random);
        this.texts = shuffled.subList(0, TEXTS_IN_USE);
    }

    /** Some value of the field. */
    <T> T value(Field<T> field) {
        return one(values(field));
    }

    /** Every value of the field that is in use. */
    <T> List<T> values(Field<T> field) {
        List<String> written = OF_FIELD.getOrDefault(
                field.name(), WRITTEN.getOrDefault(field.type().name(), texts));
        return written.stream().map(field.type()::read).toList();
    }

    /** Gives a ticket values for about two thirds of its fields. */
    TicketFixture fill(TicketFixture ticket) {
        List<FieldEdit<?>> held = new ArrayList<>();
        TicketFields.HELD.stream()
                .filter(TicketFields.SEARCHABLE::contains)
                .filter(field -> !field.equals(TicketFields.PRIORITY))
                .forEach(field -> held.add(edit(field)));
        List<FieldEdit<?>> indexed = new ArrayList<>();
        INDEXED.forEach(field -> indexed.add(edit(field)));
        ticket.set(held.toArray(FieldEdit[]::new)).index(indexed.toArray(FieldEdit[]::new));
        if (often()) {
            int priority = random.nextInt(5);
            ticket.priority(priority, 5L - priority);
        }
        if (often()) {
            ticket.participant(Role.REQUESTER, value(TicketFields.REQUESTER).id());
        }
        return ticket.type(value(TicketFields.TYPE), 1 + random.nextInt(3))
                .state(value(TicketFields.STATE), one(List.of(Category.values())), value(TicketFields.STATE_SINCE))
                .createdAt(value(TicketFields.CREATED_AT))
                .due(often() ? value(TicketFields.NEXT_DUE) : null);
    }

    /** Puts an item into a graph, with values for about two thirds of what it can have. */
    void fill(GraphFixture graph, int n) {
        String name = value(ItemFields.NAME);
        State stage = State.of(value(ItemFields.STAGE), one(List.of(Category.values())));
        ConfigurationItem item = ConfigurationItem.of(
                        GraphFixture.ci(n), value(ItemFields.CLASS), name.isBlank() ? "n" : name, stage)
                .status(one(List.of(OperationalStatus.values())))
                .health(one(List.of(Severity.values())))
                .criticality(one(List.of(Criticality.values())))
                .owner(often() ? value(ItemFields.OWNER) : null)
                .supportGroup(often() ? value(ItemFields.SUPPORT_GROUP) : null)
                .duplicateOf(often() ? GraphFixture.ci(n + 1) : null);
        graph.put(item).index(item.id(), INDEXED.stream().map(this::edit).toArray(FieldEdit[]::new));
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> FieldEdit<T> edit(Field<T> field) {
        return new FieldEdit<>(field, often() ? value(field) : null);
    }

    private boolean often() {
        return random.nextInt(3) > 0;
    }
}
