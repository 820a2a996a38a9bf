package org.itsmkit.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void reads_every_kind_of_value_with_white_space_anywhere() {
        JsonObject read = JsonReader.object(
                " {\n\"text\" : \"a\\u00e9\\n\" ,\t\"min\":-9223372036854775808,\"max\":9223372036854775807,"
                        + "\"yes\":true,\"nothing\":null,\"list\":[ 1 , [\"x\"], {\"y\":false}, null ]}\r\n");

        assertThat(read.names()).containsExactly("text", "min", "max", "yes", "nothing", "list");
        assertThat(read.text("text")).isEqualTo("aé\n");
        assertThat(read.number("min")).isEqualTo(Long.MIN_VALUE);
        assertThat(read.number("max")).isEqualTo(Long.MAX_VALUE);
        assertThat(read.flag("yes")).isTrue();
        assertThat(read.textOrNull("nothing")).isNull();
        assertThat(read.listOrNull("absent")).isNull();
        assertThat(read.has("nothing")).isTrue();
        assertThat(read.list("list").number(0)).isEqualTo(1);
        assertThat(read.list("list").list(1).texts()).containsExactly("x");
        assertThat(read.list("list").object(2).flag("y")).isFalse();
        assertThat(read.list("list").isNull(3)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|1",
                "{\"a\"|4",
                "{\"a\":|5",
                "{\"a\":1|6",
                "{\"a\":1,|7",
                "{\"a\":1,}|7",
                "{\"a\" 1}|5",
                "{a:1}|1",
                "{}x|2",
                "{\"a\":1,\"a\":2}|7",
                "{\"a\":tru}|5",
                "{\"a\":01}|5",
                "{\"a\":-0}|5",
                "{\"a\":-}|5",
                "{\"a\":+1}|5",
                "{\"a\":1.0}|5",
                "{\"a\":1e3}|5",
                "{\"a\":9223372036854775808}|5",
                "{\"a\":\"|6",
                "{\"a\":\"x\\q\"}|8",
                "{\"a\":\"\\u12G4\"}|7",
                "{\"a\":\"\\u12|7",
                "{\"a\":\"\\|7",
                "{\"a\":[1 2]}|8",
                "{\"a\":[1,]}|8",
                "{\"a\":[|6",
                "{\"a\":NaN}|5",
                "{'a':1}|1",
                "{\"a\":1}//|7",
            })
    void says_where_a_text_is_no_json(String text, int position) {
        assertThatThrownBy(() -> JsonReader.object(text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("JSON at character " + position + ": expected ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\t\"}",
                "{\"a\":\"\uD83D\"}",
                "{\"a\":\"\\ud83d\"}",
                "{\"a\":\"\\ude00\\ud83d\"}",
                "{\"a\":\"\\n\uDE00\"}"
            })
    void refuses_text_that_is_not_well_formed(String text) {
        assertThatThrownBy(() -> JsonReader.object(text)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "1", "\"a\"", "null", "\uFEFF{}"})
    void refuses_what_is_no_object(String text) {
        assertThatThrownBy(() -> JsonReader.object(text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void reads_64_levels_and_no_more_and_says_so_before_the_stack_is_full() {
        assertThat(JsonReader.list("[".repeat(64) + "]".repeat(64)).size()).isEqualTo(1);
        assertThatThrownBy(() -> JsonReader.list("[".repeat(1_000_000)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("at most 64 levels");
    }

    @Test
    void refuses_a_text_longer_than_the_caller_allows() {
        assertThat(JsonReader.object("{\"a\":1}", 7).number("a")).isEqualTo(1);
        assertThatThrownBy(() -> JsonReader.object("{\"a\":1}", 6)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void says_which_member_is_of_another_type() {
        JsonObject read =
                JsonReader.object("{\"a\":{\"b\":[\"x\"],\"c\":null}}").object("a");

        assertThatThrownBy(() -> read.number("b"))
                .hasMessage("b of the object at character 5: expected a number, but found \"a list\"");
        assertThatThrownBy(() -> read.text("c")).hasMessageContaining("expected text, but found \"null\"");
        assertThatThrownBy(() -> read.list("b").flag(0)).hasMessageContaining("expected true or false");
        assertThatThrownBy(() -> read.list("b").text(1)).hasMessageContaining("more than 1 items");
    }
}
