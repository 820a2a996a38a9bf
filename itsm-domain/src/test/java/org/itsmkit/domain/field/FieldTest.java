package org.itsmkit.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class FieldTest {

    private static final Field<String> TITLE = Field.text("title").maxLength(5);
    private static final Field<String> STATE = Field.choice("state", "NEW", "CLOSED");
    private static final Field<BigDecimal> RATE = Field.decimal("rate");

    @Test
    void a_value_of_another_type_is_refused_by_the_name_of_the_field() {
        refuses("title", "a text, as String", () -> TITLE.accept(5));
        refuses("rate", "a decimal number such as 12.5, as BigDecimal", () -> RATE.accept(1.5));
        refuses(
                "who",
                "the id of a person, as Person",
                () -> Field.person("who").accept(Team.of("ann")));
    }

    @Test
    void a_value_beyond_the_limits_is_refused_by_the_name_of_the_field() {
        refuses("title", "at most 5 characters", () -> TITLE.accept("longer"));
        refuses("state", "one of [NEW, CLOSED]", () -> STATE.accept("new"));
        refuses("rate", "at most 18 digits before and 6 after the point", () -> RATE.accept(new BigDecimal("1E99")));
        refuses(
                "when",
                "0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z",
                () -> Field.instant("when").accept(Instant.MAX));
    }

    @Test
    void an_edit_holds_what_the_field_accepts_however_it_is_made() {
        assertThat(RATE.to(new BigDecimal("1.50")).value()).isEqualTo(new BigDecimal("1.5"));
        assertThat(new FieldEdit<>(RATE, new BigDecimal("1.50"))).isEqualTo(RATE.to(new BigDecimal("1.5")));
        refuses("state", "one of [NEW, CLOSED]", () -> new FieldEdit<>(STATE, "GONE"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void nothing_is_no_value_to_set_but_empties_when_asked_to() {
        refuses("title", "a value", () -> TITLE.to(null));
        assertThat(TITLE.cleared().value()).isNull();
    }

    @Test
    void a_definition_that_cannot_be_kept_is_refused() {
        refuses("field", "1 to 64 characters of a-z A-Z 0-9 . _ -", () -> Field.text("a title"));
        refuses("maxLength of title", "1 to 1000000", () -> TITLE.maxLength(0));
        refuses(
                "maxLength of title",
                "at most 250 for an indexed field",
                () -> TITLE.indexed().maxLength(251));
        refuses("choices of state", "each key once", () -> Field.choice("state", "NEW", "NEW"));
        refuses("choice of state", "1 to 64 characters of a-z A-Z 0-9 . _ -", () -> Field.choice("state", "on hold"));
        refuses(
                "choices of title",
                "none for type text",
                () -> new Field<>("title", FieldType.TEXT, "Title", false, false, List.of("A"), List.of(), 10));
    }

    @Test
    void indexing_limits_the_length_and_keeps_a_shorter_one() {
        assertThat(Field.text("title").indexed().maxLength()).isEqualTo(250);
        assertThat(TITLE.indexed().maxLength()).isEqualTo(5);
    }

    @Test
    void the_constants_of_an_enum_are_choices() {
        assertThat(Field.choice("level", Thread.State.class).choices()).contains("NEW", "RUNNABLE");
    }

    @Test
    void a_change_tells_both_values_and_whether_they_are_personal() {
        Field<Person> who = Field.person("who").personal();
        FieldChange set = FieldChange.of(who.to(Person.of("ann")), null);
        FieldChange cleared = FieldChange.of(who.cleared(), set.after());
        assertThat(set).hasToString("who: nothing -> ann").matches(FieldChange::personal);
        assertThat(cleared).hasToString("who: ann -> nothing").matches(FieldChange::personal);
    }

    private static void refuses(String field, String expected, ThrowingCallable action) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(action).satisfies(refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.expected()).isEqualTo(expected);
        });
    }

    @Test
    void aChoiceMayBeWithheldFromPeopleAndStaysValid() {
        Field<String> field =
                Field.choice("how", "A", "B", "C").withholding("B").indexed().labelled("How");
        assertThat(field.offered()).containsExactly("A", "C");
        assertThat(field.accept("B")).isEqualTo("B");
        assertThat(Field.choice("any").offered()).isEmpty();
        assertThatThrownBy(() -> Field.choice("how", "A").withholding("Z")).isInstanceOf(InvalidInput.class);
    }
}
