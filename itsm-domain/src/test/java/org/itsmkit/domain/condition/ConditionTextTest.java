package org.itsmkit.domain.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.itsmkit.domain.condition.Condition.all;
import static org.itsmkit.domain.condition.Condition.any;
import static org.itsmkit.domain.condition.Condition.not;
import static org.itsmkit.domain.condition.Condition.where;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.Money;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTextTest {

    private static final Field<String> TITLE = Field.text("title");
    private static final Field<String> STATE = Field.choice("state", "NEW", "ON_HOLD", "in");
    private static final Field<Long> PRIORITY = Field.integer("priority");
    private static final Field<BigDecimal> RATE = Field.decimal("rate");
    private static final Field<Boolean> VIP = Field.flag("vip");
    private static final Field<Instant> CREATED = Field.instant("created-at");
    private static final Field<LocalDate> DUE = Field.date("due");
    private static final Field<Duration> EFFORT = Field.duration("effort");
    private static final Field<Money> COST = Field.money("cost");
    private static final Field<Person> ASSIGNEE = Field.person("assignee");
    private static final Field<Team> TEAM = Field.team("team");
    private static final Field<Boolean> NOT = Field.flag("not");

    private static final FieldSchema SCHEMA =
            FieldSchema.of(TITLE, STATE, PRIORITY, RATE, VIP, CREATED, DUE, EFFORT, COST, ASSIGNEE, TEAM, NOT);

    @Test
    void a_condition_reads_like_a_sentence() {
        Condition condition = any(
                all(where(PRIORITY).atMost(2L), not(where(TEAM).isSet())),
                all(where(TITLE).startsWith("Mail"), where(STATE).in("NEW", "ON_HOLD")));
        String text = "priority <= 2 and team is not set or title starts with \"Mail\" and state in (NEW, ON_HOLD)";
        assertThat(condition).hasToString(text);
        assertThat(Condition.parse(text, SCHEMA)).isEqualTo(condition);
    }

    @Test
    void every_type_has_its_written_values() {
        reads("title = \"Mail\"", where(TITLE).is("Mail"));
        reads("state = NEW", where(STATE).is("NEW"));
        reads("state = \"in\"", where(STATE).is("in"));
        reads("priority = -2", where(PRIORITY).is(-2L));
        reads("rate > 0.125", where(RATE).greaterThan(new BigDecimal("0.125")));
        reads("vip = true", where(VIP).is(true));
        reads(
                "created-at < 2026-01-31T09:30:00.000001Z",
                where(CREATED).lessThan(Instant.parse("2026-01-31T09:30:00.000001Z")));
        reads("due >= 2026-01-31", where(DUE).atLeast(LocalDate.of(2026, 1, 31)));
        reads("effort > PT-1M-0.5S", where(EFFORT).greaterThan(Duration.ofMillis(-60_500)));
        reads("cost <= \"12.5 EUR\"", where(COST).atMost(Money.of("12.50", "EUR")));
        reads("assignee = ann@example.org", where(ASSIGNEE).is(Person.of("ann@example.org")));
        reads("assignee = \"Ann B.\"", where(ASSIGNEE).is(Person.of("Ann B.")));
        reads("team != mail", where(TEAM).isNot(Team.of("mail")));
    }

    @Test
    void a_text_is_quoted_on_one_line() {
        reads(
                "title contains \"a \\\"b\\\" \\\\ \\n\\r\\t\\u0001 \uD83D\uDE00\"",
                where(TITLE).contains("a \"b\" \\ \n\r\t\u0001 \uD83D\uDE00"));
        reads("title = \"\"", where(TITLE).is(""));
        assertThat(parse("title = \"\\uD83D\\ude00\n\"")).isEqualTo(where(TITLE).is("\uD83D\uDE00\n"));
        assertThat(parse("title = Mail")).isEqualTo(where(TITLE).is("Mail"));
    }

    @Test
    void a_field_named_like_a_word_of_the_language_is_quoted() {
        reads("\"not\" is set", where(NOT).isSet());
        reads("not \"not\" > false", not(where(NOT).greaterThan(false)));
    }

    @Test
    void parentheses_stand_only_where_they_are_needed() {
        Condition a = where(PRIORITY).lessThan(1L);
        Condition b = where(VIP).isSet();
        reads("priority < 1 and (vip is set or priority < 1)", all(a, any(b, a)));
        reads("priority < 1 or vip is set and priority < 1", any(a, all(b, a)));
        reads("(priority < 1 and vip is set) and priority < 1", all(all(a, b), a));
        reads("not (priority < 1 and vip is set)", not(all(a, b)));
        reads("not priority < 1", not(a));
        reads("not vip is not set", not(not(b)));
        reads("not not (vip is set or priority < 1)", not(not(any(b, a))));
        assertThat(parse("((priority<1)and((vip is set)))")).isEqualTo(all(a, b));
        assertThat(parse(" not\n(not (vip is set)) ")).isEqualTo(not(not(b)));
    }

    @Test
    void lists_of_no_and_of_one_part_have_words_of_their_own() {
        reads("always", Condition.ALWAYS);
        reads("not never", not(Condition.NEVER));
        reads("all(vip is set)", all(where(VIP).isSet()));
        reads(
                "any(all(always or never)) and state not in ()",
                all(
                        any(all(any(Condition.ALWAYS, Condition.NEVER))),
                        not(where(STATE).in(List.of()))));
        assertThat(parse("any(vip is set, team is set or vip = true, never)"))
                .isEqualTo(any(
                        where(VIP).isSet(), any(where(TEAM).isSet(), where(VIP).is(true)), Condition.NEVER));
        assertThat(parse("all()")).isEqualTo(Condition.ALWAYS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "prioirty <= 2                | a field (perhaps priority) at character 1             | prioirty",
                "vip is set and colour = red  | a field (one of title, state, priority, rate, vip, created-at, due, "
                        + "effort, cost, assignee, ...) at character 16                              | colour",
                "``                           | a field, not, always, never, all, any or ( at character 1 | the end",
                "vip is set or                | a field, not, always, never, all, any or ( at character 14 | the end",
                "vip is set VIP is set        | and, or, or the end at character 12                   | VIP",
                "vip is set AND               | and, or, or the end at character 12                   | AND",
                "vip                          | is, in, not in, starts with, contains, = != < <= > or >= behind vip "
                        + "at character 4                                                            | the end",
                "priority like 3              | is, in, not in, starts with, contains, = != < <= > or >= behind "
                        + "priority at character 10                                                  | like",
                "priority = high              | a whole number such as 42 for priority at character 12 | high",
                "priority =                   | a whole number such as 42 for priority at character 11 | the end",
                "state = not                  | a key such as NEW (in double quotes if it is a word like this) for "
                        + "state at character 9                                                      | not",
                "state in (NEW, OLD)          | one of [NEW, ON_HOLD, in] for state at character 16   | OLD",
                "state in (NEW ON_HOLD)       | a comma or ) at character 15                          | ON_HOLD",
                "state in NEW                 | ( at character 10                                     | NEW",
                "state not set                | in at character 11                                    | set",
                "team is empty                | set at character 9                                    | empty",
                "due < 2026-02-30             | a date such as 2026-01-31 for due at character 7      | 2026-02-30",
                "state starts with N          | a text field at character 7                           | starts",
                "title starts \"x\"           | with at character 14                                  | x",
                "(vip is set                  | and, or, or ) at character 12                         | the end",
                "vip is set)                  | and, or, or the end at character 11                   | )",
                "title = \"x                  | a closing double quote at character 11                | the end",
                "title = \"\\x\"              | one of \" \\ n r t or u and four hexadecimal digits behind a "
                        + "backslash at character 11                                                 | x",
                "title = \"\\u12\"            | one of \" \\ n r t or u and four hexadecimal digits behind a "
                        + "backslash at character 14                                                 | \"",
                "title = \"\\ud83d\"          | text without U+0000 and without half a surrogate pair for title at "
                        + "character 9                                                               | \uD83D",
                "title = 'x'                  | a word of A-Z a-z 0-9 . _ - + : @ /, a text in double quotes, or a "
                        + "comparison at character 9                                                 | '"
            })
    void a_mistake_is_answered_with_its_place_and_what_would_be_right(String text, String expected, String found) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> parse(text))
                .withMessage("condition: expected " + expected + ", but found \"" + found + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "all(", "((vip is set) and ", "title = \"\\u0022\" or (", "!", "\"", "a "})
    void a_million_characters_of_anything_are_answered_quickly(String piece) {
        String text = piece.repeat(Condition.MAX_LENGTH / piece.length());
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> parse(text));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> parse(text + "(".repeat(10)))
                .withMessageStartingWith("condition: expected ");
    }

    @Test
    void more_levels_than_a_condition_may_have_are_refused_where_they_begin() {
        assertThat(parse("(".repeat(100) + "never" + ")".repeat(100))).isEqualTo(Condition.NEVER);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> parse("(".repeat(101) + "never" + ")".repeat(101)))
                .withMessage(
                        "condition: expected at most 100 levels, but another one at character 101, but found \"(\"");
    }

    @Test
    void text_beyond_the_limit_is_refused_unread() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> parse(" ".repeat(Condition.MAX_LENGTH + 1)))
                .withMessageContaining("at most 1000000 characters");
    }

    @Test
    void a_long_flat_condition_reads_back() {
        List<Condition> parts = new ArrayList<>();
        for (long i = 0; i < 40_000; i++) {
            parts.add(where(PRIORITY).is(i));
        }
        Condition condition = new Condition.Any(parts);
        assertThat(parse(condition.toString())).isEqualTo(condition);
    }

    private static void reads(String text, Condition condition) {
        assertThat(condition).hasToString(text);
        assertThat(parse(text)).isEqualTo(condition);
    }

    private static Condition parse(String text) {
        return Condition.parse(text, SCHEMA);
    }
}
