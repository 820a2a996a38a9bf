package org.itsmkit.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class FieldSchemaTest {

    private static final FieldSchema SCHEMA =
            FieldSchema.of(Field.text("title"), Field.integer("priority"), Field.integer("impact"));

    @Test
    void a_name_may_stand_for_one_field_only() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> SCHEMA.and(List.of(Field.flag("title"))))
                .withMessage("fields: expected each name once, but found \"title\"");
    }

    @Test
    void fields_keep_the_order_they_were_given_in() {
        assertThat(SCHEMA.and(List.of(Field.flag("a"))).fields())
                .extracting(Field::name)
                .containsExactly("title", "priority", "impact", "a");
    }

    @Test
    void a_mistyped_name_is_answered_with_near_ones() {
        refuses("prioirty", "a field (perhaps priority)", SCHEMA);
        refuses("Titel", "a field (perhaps title)", SCHEMA);
        refuses("", "a field (one of title, priority, impact)", SCHEMA);
        refuses("x".repeat(100_000), "a field (one of title, priority, impact)", SCHEMA);
        refuses("title", "a field (none is known)", FieldSchema.of());
    }

    @Test
    void a_long_schema_is_not_listed_whole() {
        FieldSchema many = FieldSchema.of(
                IntStream.range(0, 50).mapToObj(i -> Field.text("field-" + i)).toList());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> many.require("colour"))
                .withMessageContaining("field-9, ...)")
                .withMessageNotContaining("field-10");
    }

    @Test
    void schemas_of_the_same_fields_are_equal() {
        FieldSchema same = FieldSchema.of(SCHEMA.fields());
        assertThat(same).isEqualTo(SCHEMA).hasSameHashCodeAs(SCHEMA);
        assertThat(FieldSchema.of(Field.text("title"))).isNotEqualTo(SCHEMA);
        assertThat(SCHEMA.require("impact")).isEqualTo(Field.integer("impact"));
    }

    private static void refuses(String name, String expected, FieldSchema schema) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> schema.require(name))
                .satisfies(refused -> assertThat(refused.expected()).isEqualTo(expected));
    }
}
