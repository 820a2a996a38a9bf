package org.itsmkit.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.sla.InvalidInput;

/** The laws of JSON, held against another implementation of it. */
class JsonProperties {

    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(40).filter(JsonProperties::wellFormed);
    }

    /** Trees as Jackson keeps them. */
    @Provide
    Arbitrary<JsonNode> trees() {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                texts().map(text -> JACKSON.getNodeFactory().textNode(text)),
                Arbitraries.longs().map(number -> JACKSON.getNodeFactory().numberNode(number)),
                Arbitraries.of(true, false).map(flag -> JACKSON.getNodeFactory().booleanNode(flag)),
                Arbitraries.just(JACKSON.getNodeFactory().nullNode()));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.list()
                                .ofMaxSize(4)
                                .map(items -> JACKSON.createArrayNode().addAll(items)),
                        Arbitraries.maps(texts(), inner)
                                .ofMaxSize(4)
                                .map(members -> JACKSON.createObjectNode().setAll(members))),
                0,
                4);
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadBackByUsAndByOthers(@ForAll("trees") JsonNode tree) throws JsonProcessingException {
        JsonWriter json = new JsonWriter().beginList();
        write(json, tree);
        String text = json.end().text();

        JsonNode theirs = JACKSON.readTree(text);
        JsonWriter again = new JsonWriter();
        copy(again, JsonReader.list(text));

        assertThat(theirs.get(0)).isEqualTo(JACKSON.readTree(tree.toString()));
        assertThat(again.text()).isEqualTo(text);
        assertThat(JACKSON.readTree(JACKSON.writerWithDefaultPrettyPrinter().writeValueAsString(theirs)))
                .isEqualTo(theirs);
    }

    /** One character of a document is replaced; both readers then accept or refuse it alike. */
    @Property(tries = 1000)
    void damagedTextIsReadExactlyWhenOthersReadItToo(
            @ForAll("trees") JsonNode tree, @ForAll @IntRange(max = 10_000) int place, @ForAll("damage") char by) {
        JsonWriter json = new JsonWriter().beginList();
        write(json, tree);
        StringBuilder damaged = new StringBuilder(json.end().text());
        damaged.setCharAt(place % damaged.length(), by);

        String text = damaged.toString();
        if (theyRead(text)) {
            JsonWriter again = new JsonWriter();
            copy(again, JsonReader.list(text));
            assertThat(again.text()).isNotEmpty();
        } else {
            assertThat(weRead(text)).as(text).isFalse();
        }
    }

    @Provide
    Arbitrary<Character> damage() {
        return Arbitraries.of(
                '{', '}', '[', ']', '"', '\\', ',', ':', '0', '1', 'n', 'u', ' ', '\n', '\u0000', 'x', '-');
    }

    private static boolean weRead(String text) {
        try {
            JsonReader.list(text);
            return true;
        } catch (InvalidInput e) {
            return false;
        }
    }

    /** What Jackson accepts beyond our subset (fractions, large numbers, -0, lone surrogates) is left out. */
    private static boolean theyRead(String text) {
        try {
            JsonNode node = JACKSON.readTree(text);
            return node.isArray() && ours(node) && !text.matches("(?s).*[\\[,:\\s]-0.*");
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean ours(JsonNode node) {
        if (node.isNumber()) {
            return node.isIntegralNumber() && node.canConvertToLong();
        }
        if (node.isTextual()) {
            return wellFormed(node.textValue());
        }
        boolean names = true;
        for (var fields = node.fieldNames(); fields.hasNext(); ) {
            names &= wellFormed(fields.next());
        }
        for (JsonNode item : node) {
            names &= ours(item);
        }
        return names;
    }

    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void write(JsonWriter json, JsonNode node) {
        if (node.isTextual()) {
            json.value(node.textValue());
        } else if (node.isNumber()) {
            json.value(node.longValue());
        } else if (node.isBoolean()) {
            json.value(node.booleanValue());
        } else if (node.isNull()) {
            json.value((String) null);
        } else if (node.isArray()) {
            json.beginList();
            node.forEach(item -> write(json, item));
            json.end();
        } else {
            json.beginObject();
            node.fields().forEachRemaining(field -> write(json.name(field.getKey()), field.getValue()));
            json.end();
        }
    }

    private static void copy(JsonWriter json, JsonList list) {
        json.beginList();
        for (int i = 0; i < list.size(); i++) {
            copyItem(json, list, i);
        }
        json.end();
    }

    private static void copyItem(JsonWriter json, JsonList list, int i) {
        if (list.isNull(i)) {
            json.value((String) null);
        } else if (list.isObject(i)) {
            json.beginObject();
            list.object(i).names().forEach(name -> copyMember(json.name(name), list.object(i), name));
            json.end();
        } else if (!tried(() -> json.value(list.text(i)))
                && !tried(() -> json.value(list.number(i)))
                && !tried(() -> json.value(list.flag(i)))) {
            copy(json, list.list(i));
        }
    }

    private static void copyMember(JsonWriter json, JsonObject object, String name) {
        if (tried(() -> object.list(name))) {
            copy(json, object.list(name));
        } else if (tried(() -> object.object(name))) {
            json.beginObject();
            JsonObject inner = object.object(name);
            inner.names().forEach(each -> copyMember(json.name(each), inner, each));
            json.end();
        } else if (!tried(() -> json.value(object.textOrNull(name))) && !tried(() -> json.value(object.number(name)))) {
            json.value(object.flag(name));
        }
    }

    private static boolean tried(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (InvalidInput e) {
            return false;
        }
    }
}
