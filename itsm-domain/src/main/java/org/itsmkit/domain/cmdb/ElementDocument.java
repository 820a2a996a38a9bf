package org.itsmkit.domain.cmdb;

import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.ModelJson;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The written form of items and relations where their id is the key: canonical JSON, so that what is equal is written
 * equally. What is none, or empty, is left out. Reading throws {@link InvalidInput} for anything that was not written here.
 */
public final class ElementDocument {

    /** The number of this form, written into each; another one is refused. */
    public static final int FORMAT = 1;

    private ElementDocument() {}

    /** {@code {"format":1,"class":"server","name":"db1","stage":["IN_USE","ACTIVE"],…}}. */
    public static String write(ConfigurationItem item) {
        JsonWriter json = new JsonWriter(256).beginObject().member("format", FORMAT);
        json.member("class", item.ciClass()).member("name", item.name());
        json.name("stage").beginList().value(item.stage().key());
        json.value(item.stage().category().name()).end();
        json.member("status", item.status().name())
                .member("health", item.health().name());
        json.member("criticality", item.criticality().name());
        member(json, "owner", item.owner() == null ? null : item.owner().id());
        member(
                json,
                "supportGroup",
                item.supportGroup() == null ? null : item.supportGroup().id());
        member(
                json,
                "duplicateOf",
                item.duplicateOf() == null ? null : item.duplicateOf().toString());
        if (!item.redundancy().isEmpty()) {
            writeRedundancy(json.name("redundancy"), item.redundancy());
        }
        writeAttributes(json, item.attributes());
        return json.end().text();
    }

    /** Reads what {@link #write(ConfigurationItem)} wrote. */
    public static ConfigurationItem readItem(CiId id, String text) {
        JsonObject json = read(text);
        JsonList stage = json.list("stage");
        String owner = json.textOrNull("owner");
        String group = json.textOrNull("supportGroup");
        String original = json.textOrNull("duplicateOf");
        JsonObject redundancy = json.objectOrNull("redundancy");
        return new ConfigurationItem(
                id,
                json.text("class"),
                json.text("name"),
                State.of(stage.text(0), named(Category.class, "category", stage.text(1))),
                named(OperationalStatus.class, "status", json.text("status")),
                named(Severity.class, "health", json.text("health")),
                named(Criticality.class, "criticality", json.text("criticality")),
                owner == null ? null : Person.of(owner),
                group == null ? null : Team.of(group),
                original == null ? null : CiId.of(original),
                redundancy == null ? Map.of() : readRedundancy(redundancy),
                readAttributes(json));
    }

    /** {@code {"format":1,"type":"runs-on","source":"…","target":"…","enabled":true,…}}. */
    public static String write(Relation relation) {
        JsonWriter json = new JsonWriter(192).beginObject().member("format", FORMAT);
        json.member("type", relation.type()).member("source", relation.source().toString());
        json.member("target", relation.target().toString()).member("enabled", relation.isEnabled());
        member(json, "group", relation.group());
        member(json, "calendar", relation.calendar());
        writeAttributes(json, relation.attributes());
        return json.end().text();
    }

    /** Reads what {@link #write(Relation)} wrote. */
    public static Relation readRelation(RelationId id, String text) {
        JsonObject json = read(text);
        return new Relation(
                id,
                json.text("type"),
                CiId.of(json.text("source")),
                CiId.of(json.text("target")),
                json.textOrNull("group"),
                json.flag("enabled"),
                json.textOrNull("calendar"),
                readAttributes(json));
    }

    /** The written form of either. */
    public static String write(Element element) {
        return element instanceof ConfigurationItem item ? write(item) : write((Relation) element);
    }

    /** Reads what {@link #write(Element)} wrote of the element with this id. */
    public static Element read(ElementId id, String text) {
        return id instanceof CiId item ? readItem(item, text) : readRelation((RelationId) id, text);
    }

    /** {@code {"disks":"1","nodes":"50%"}}, by the names of groups; empty text for none, which most items have. */
    public static String writeRedundancy(Map<String, Redundancy> rules) {
        if (rules.isEmpty()) {
            return "";
        }
        JsonWriter json = new JsonWriter();
        writeRedundancy(json, rules);
        return json.text();
    }

    /** Reads what {@link #writeRedundancy(Map)} wrote. */
    public static Map<String, Redundancy> readRedundancy(String text) {
        return text.isEmpty() ? Map.of() : readRedundancy(JsonReader.object(text));
    }

    /** {@code {"port":["integer","5432"]}}, by name; empty text for none. */
    public static String writeAttributes(FieldValues attributes) {
        if (attributes.asMap().isEmpty()) {
            return "";
        }
        JsonWriter json = new JsonWriter();
        ModelJson.writeFields(json, attributes);
        return json.text();
    }

    /** Reads what {@link #writeAttributes(FieldValues)} wrote. */
    public static FieldValues readAttributes(String text) {
        return text.isEmpty() ? FieldValues.EMPTY : ModelJson.readFields(JsonReader.object(text));
    }

    private static void writeAttributes(JsonWriter json, FieldValues attributes) {
        if (!attributes.asMap().isEmpty()) {
            ModelJson.writeFields(json.name("attributes"), attributes);
        }
    }

    private static FieldValues readAttributes(JsonObject json) {
        JsonObject attributes = json.objectOrNull("attributes");
        return attributes == null ? FieldValues.EMPTY : ModelJson.readFields(attributes);
    }

    private static void writeRedundancy(JsonWriter json, Map<String, Redundancy> rules) {
        json.beginObject();
        new TreeMap<>(rules).forEach((group, rule) -> json.member(group, rule.toString()));
        json.end();
    }

    private static Map<String, Redundancy> readRedundancy(JsonObject json) {
        Map<String, Redundancy> rules = new TreeMap<>();
        json.names().forEach(group -> rules.put(group, Redundancy.parse(json.text(group))));
        return rules;
    }

    private static void member(JsonWriter json, String name, @Nullable String value) {
        if (value != null) {
            json.member(name, value);
        }
    }

    private static JsonObject read(String text) {
        JsonObject json = JsonReader.object(text);
        long format = json.number("format");
        if (format != FORMAT) {
            throw new InvalidInput("format", "" + FORMAT, format);
        }
        return json;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String what, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(what, "one of " + java.util.Arrays.toString(type.getEnumConstants()), name);
        }
    }
}
