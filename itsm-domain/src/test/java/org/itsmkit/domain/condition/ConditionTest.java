package org.itsmkit.domain.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.itsmkit.domain.condition.Condition.all;
import static org.itsmkit.domain.condition.Condition.any;
import static org.itsmkit.domain.condition.Condition.not;
import static org.itsmkit.domain.condition.Condition.where;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Field<String> TITLE = Field.text("title");
    private static final Field<String> STATE = Field.choice("state", "NEW", "ON_HOLD", "CLOSED");
    private static final Field<Long> PRIORITY = Field.integer("priority");
    private static final Field<BigDecimal> RATE = Field.decimal("rate");
    private static final Field<Team> TEAM = Field.team("team");

    private static final Facts MAIL = FieldValues.of(TITLE.to("Mail is down"), STATE.to("NEW"), PRIORITY.to(2L))::value;

    @Test
    void comparisons_follow_the_order_of_the_type() {
        assertThat(where(PRIORITY).is(2L).test(MAIL)).isTrue();
        assertThat(where(PRIORITY).isNot(2L).test(MAIL)).isFalse();
        assertThat(where(PRIORITY).lessThan(2L).test(MAIL)).isFalse();
        assertThat(where(PRIORITY).atMost(2L).test(MAIL)).isTrue();
        assertThat(where(PRIORITY).greaterThan(1L).test(MAIL)).isTrue();
        assertThat(where(PRIORITY).atLeast(3L).test(MAIL)).isFalse();
        assertThat(where(STATE).in("CLOSED", "NEW").test(MAIL)).isTrue();
        assertThat(where(TITLE).startsWith("Mail").test(MAIL)).isTrue();
        assertThat(where(TITLE).startsWith("mail").test(MAIL)).isFalse();
        assertThat(where(TITLE).contains("is").test(MAIL)).isTrue();
    }

    @Test
    void a_comparison_with_nothing_is_false_and_its_opposite_true() {
        Condition mine = where(TEAM).is(Team.of("mail"));
        assertThat(mine.test(MAIL)).isFalse();
        assertThat(not(mine).test(MAIL)).isTrue();
        assertThat(where(TEAM).isNot(Team.of("mail")).test(MAIL)).isTrue();
        assertThat(where(TEAM).isSet().test(MAIL)).isFalse();
        assertThat(where(TEAM).in(List.of()).test(MAIL)).isFalse();
    }

    @Test
    void of_no_parts_all_is_always_and_any_is_never() {
        assertThat(all()).isEqualTo(Condition.ALWAYS).matches(always -> always.test(MAIL));
        assertThat(any()).isEqualTo(Condition.NEVER).matches(never -> !never.test(MAIL));
    }

    @Test
    void equal_conditions_are_equal_however_their_values_are_written() {
        assertThat(where(RATE).is(new BigDecimal("1.50"))).isEqualTo(where(RATE).is(new BigDecimal("1.5")));
        assertThat(where(STATE).in("NEW", "CLOSED", "NEW"))
                .isEqualTo(where(STATE).in("CLOSED", "NEW"));
    }

    @Test
    void a_thousand_chained_conditions_are_one_list() {
        Condition both = where(PRIORITY).is(0L);
        Condition either = where(PRIORITY).is(0L);
        for (long i = 1; i < 1_000; i++) {
            both = both.and(where(PRIORITY).isNot(i));
            either = either.or(where(PRIORITY).is(i));
        }
        assertThat(both.test(MAIL)).isFalse();
        assertThat(either.test(MAIL)).isTrue();
        assertThat(Condition.parse(either.toString(), FieldSchema.of(PRIORITY))).isEqualTo(either);
    }

    @Test
    void a_condition_is_at_most_a_hundred_levels_deep() {
        Condition deep = deep(Condition.MAX_DEPTH);
        assertThat(Condition.parse(deep.toString(), FieldSchema.of(PRIORITY))).isEqualTo(deep);
        assertThat(deep.explain(MAIL).holds()).isEqualTo(deep.test(MAIL));
        assertThat(deep.fields()).containsExactly(PRIORITY);
        for (ThrowingCallable deeper : List.<ThrowingCallable>of(
                () -> not(deep), () -> all(deep), () -> any(Condition.NEVER, deep), () -> deep.and(deep))) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(deeper)
                    .withMessage("condition: expected at most 100 levels, but found \"101\"");
        }
    }

    @Test
    void a_value_that_the_field_does_not_accept_is_refused() {
        refuses("state", () -> where(STATE).is("new"));
        refuses("state", () -> where(STATE).in("NEW", "GONE"));
        refuses("rate", () -> where(RATE).atMost(new BigDecimal("1E20")));
        refuses("title", () -> where(TITLE.maxLength(3)).contains("longer"));
    }

    @Test
    void only_text_starts_with_something_or_contains_it() {
        refuses("operator for state", () -> where(STATE).startsWith("NEW"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void nothing_is_no_part_of_a_condition() {
        refuses("condition.field", () -> where((Field<String>) null).is("x"));
        refuses("condition.field", () -> where((Field<String>) null).isSet());
        refuses("condition.field", () -> new OneOf<>((Field<String>) null, List.of("x")));
        refuses("condition.operator", () -> new Compare<>(TITLE, null, "x"));
        refuses("title", () -> where(TITLE).is(null));
    }

    @Test
    void it_tells_the_fields_it_asks_about_once_each() {
        Condition condition = Condition.parse(
                "title is set or not (state in () and priority > 3) or title = \"\"",
                FieldSchema.of(PRIORITY, STATE, TITLE, TEAM));
        assertThat(condition.fields()).containsExactly(TITLE, STATE, PRIORITY);
        assertThat(Condition.ALWAYS.fields()).isEmpty();
    }

    private static Condition deep(int levels) {
        Condition condition = where(PRIORITY).is(2L);
        for (int i = 1; i < levels; i++) {
            condition = i % 3 == 0 ? not(condition) : i % 3 == 1 ? all(condition, Condition.ALWAYS) : any(condition);
        }
        return condition;
    }

    private static void refuses(String field, ThrowingCallable action) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(action)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
