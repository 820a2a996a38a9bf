package org.itsmkit.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class FieldValuesTest {

    private static final Field<String> TITLE = Field.text("title");
    private static final Field<Long> PRIORITY = Field.integer("priority");
    private static final Field<BigDecimal> RATE = Field.decimal("rate");

    @Test
    void values_made_in_different_ways_are_equal() {
        FieldValues edited = FieldValues.of(RATE.to(new BigDecimal("1.50")), TITLE.to("Mail"));
        FieldValues built = FieldValues.of(Map.of(
                "title", new FieldValue<>(FieldType.TEXT, "Mail"),
                "rate", new FieldValue<>(FieldType.DECIMAL, new BigDecimal("1.500"))));
        FieldValues read = FieldValues.of(
                Map.of("title", FieldValue.read("text", "Mail"), "rate", FieldValue.read("decimal", "1.5")));
        assertThat(edited)
                .isEqualTo(built)
                .hasSameHashCodeAs(built)
                .isEqualTo(read)
                .hasToString(read.toString());
    }

    @Test
    void a_text_and_a_number_of_one_written_form_are_not_equal() {
        assertThat(FieldValue.read("text", "5")).isNotEqualTo(FieldValue.read("integer", "5"));
    }

    @Test
    void a_field_without_a_value_is_absent() {
        FieldValues values = FieldValues.of(TITLE.to("Mail"), PRIORITY.cleared());
        assertThat(values.get(PRIORITY)).isEmpty();
        assertThat(values.has(PRIORITY)).isFalse();
        assertThat(values.with(List.of(TITLE.cleared()))).isEqualTo(FieldValues.EMPTY);
    }

    @Test
    void a_value_of_another_java_type_is_neither_had_nor_given() {
        FieldValues values = FieldValues.of(Field.text("priority").to("high"));
        assertThat(values.get(PRIORITY)).isEmpty();
        assertThat(values.has(PRIORITY)).isFalse();
    }

    @Test
    void the_last_of_several_edits_of_a_field_counts() {
        assertThat(FieldValues.of(PRIORITY.to(1L), PRIORITY.to(2L)).get(PRIORITY))
                .contains(2L);
        assertThat(FieldValues.of(PRIORITY.to(1L), PRIORITY.cleared()).has(PRIORITY))
                .isFalse();
    }

    @Test
    void recorded_changes_lead_to_the_same_values_as_their_edits() {
        FieldValues before = FieldValues.of(TITLE.to("Mail"), PRIORITY.to(3L));
        List<FieldEdit<?>> edits = List.of(TITLE.cleared(), PRIORITY.to(2L));
        List<FieldChange> changes = List.of(
                FieldChange.of(TITLE.cleared(), before.asMap().get("title")),
                FieldChange.of(PRIORITY.to(2L), before.asMap().get("priority")));
        assertThat(before.after(changes)).isEqualTo(before.with(edits));
    }

    @Test
    void names_are_sorted_whatever_the_map_they_came_from() {
        TreeMap<String, FieldValue<?>> reversed = new TreeMap<>(Collections.reverseOrder());
        reversed.put("a", FieldValue.read("text", "1"));
        reversed.put("b", FieldValue.read("text", "2"));
        assertThat(FieldValues.of(reversed).asMap().keySet()).containsExactly("a", "b");
    }

    @Test
    void a_name_that_no_field_can_have_is_refused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> FieldValues.of(Map.of("a b", FieldValue.read("text", "1"))));
    }
}
