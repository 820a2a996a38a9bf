package org.itsmkit.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void writes_members_in_the_order_given_and_no_spaces() {
        JsonWriter json = new JsonWriter().beginObject().member("b", 1).member("a", "x");
        json.member("nothing", null).member("yes", true);
        json.name("list")
                .beginList()
                .value(-5)
                .beginList()
                .end()
                .beginObject()
                .end()
                .value(false)
                .end();

        assertThat(json.end().text())
                .isEqualTo("{\"b\":1,\"a\":\"x\",\"nothing\":null,\"yes\":true,\"list\":[-5,[],{},false]}");
    }

    @Test
    void escapes_quotes_backslashes_and_control_characters_and_nothing_else() {
        String text = new JsonWriter()
                .value("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028é\uD83D\uDE00")
                .text();

        assertThat(text).isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028é\uD83D\uDE00\"");
    }

    @Test
    void refuses_unpaired_surrogates() {
        for (String bad : new String[] {"\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83Db", "\uD83D\uD83D\uDE00"}) {
            assertThatThrownBy(() -> new JsonWriter().value(bad)).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> JsonWriter.wellFormed("comment", bad))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageStartingWith("comment: expected well-formed Unicode");
        }
        assertThat(JsonWriter.wellFormed("comment", "\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void writes_64_levels_and_no_more() {
        JsonWriter json = new JsonWriter();
        for (int i = 0; i < JsonWriter.MAX_DEPTH; i++) {
            json.beginList();
        }
        assertThatThrownBy(json::beginObject).isInstanceOf(InvalidInput.class);
        for (int i = 0; i < JsonWriter.MAX_DEPTH; i++) {
            json.end();
        }
        assertThat(json.text()).isEqualTo("[".repeat(64) + "]".repeat(64));
    }

    @Test
    void cannot_be_used_to_write_what_is_no_json() {
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().name("a"));
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().end());
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().text());
        assertThatIllegalStateException()
                .isThrownBy(() -> new JsonWriter().value(1).value(2));
        assertThatIllegalStateException()
                .isThrownBy(() -> new JsonWriter().beginObject().value(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> new JsonWriter().beginObject().text());
        assertThatIllegalStateException()
                .isThrownBy(() -> new JsonWriter().beginList().name("a"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new JsonWriter().beginObject().name("a").name("b"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new JsonWriter().beginObject().name("a").end());
    }
}
