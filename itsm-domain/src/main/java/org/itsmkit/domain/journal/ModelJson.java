package org.itsmkit.domain.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How values of the model are written as JSON, the same in the journal, in head documents and in payloads. Reading
 * throws {@link InvalidInput} for anything that was not written here.
 */
public final class ModelJson {

    private ModelJson() {}

    /** {@code {"cause":["text","a full disk"],…}}, sorted by name. */
    public static void writeFields(JsonWriter json, FieldValues fields) {
        json.beginObject();
        fields.asMap().forEach((name, value) -> writeValue(json.name(name), value));
        json.end();
    }

    public static FieldValues readFields(JsonObject object) {
        Map<String, FieldValue<?>> fields = new HashMap<>();
        for (String name : object.names()) {
            fields.put(name, readValue(object.list(name)));
        }
        return FieldValues.of(fields);
    }

    /** The type's name and the written form, {@code ["integer","3"]}; {@code null} for null. */
    public static void writeValue(JsonWriter json, @Nullable FieldValue<?> value) {
        if (value == null) {
            json.value((String) null);
        } else {
            json.beginList().value(value.type().name()).value(value.written()).end();
        }
    }

    public static FieldValue<?> readValue(JsonList pair) {
        return FieldValue.read(pair.text(0), pair.text(1));
    }

    /** {@code {"requester":["ann","bob"],…}}, roles and persons sorted. */
    public static void writeParticipants(JsonWriter json, Participants participants) {
        json.beginObject();
        for (Map.Entry<String, Set<Person>> role : participants.asMap().entrySet()) {
            json.name(role.getKey()).beginList();
            role.getValue().forEach(person -> json.value(person.id()));
            json.end();
        }
        json.end();
    }

    public static Participants readParticipants(JsonObject object) {
        Participants participants = Participants.NONE;
        for (String role : object.names()) {
            for (String person : object.list(role).texts()) {
                participants = participants.with(Role.of(role), Person.of(person));
            }
        }
        return participants;
    }

    /** The kind, the id, and the person for whom, or null: {@code ["AUTOMATION","mail","ann"]}. */
    public static void writeActor(JsonWriter json, Actor actor) {
        Person onBehalfOf = actor.onBehalfOf();
        json.beginList().value(actor.kind().name()).value(actor.id());
        json.value(onBehalfOf == null ? null : onBehalfOf.id()).end();
    }

    public static Actor readActor(JsonList parts) {
        String onBehalfOf = parts.textOrNull(2);
        return new Actor(kind(parts.text(0)), parts.text(1), onBehalfOf == null ? null : Person.of(onBehalfOf));
    }

    private static Actor.Kind kind(String name) {
        try {
            return Actor.Kind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("actor.kind", "PERSON or AUTOMATION", name);
        }
    }

    /** {@code {"close-after-silence":1,…}}, sorted by name. */
    public static void writeCounts(JsonWriter json, Map<String, Integer> counts) {
        json.beginObject();
        new TreeMap<>(counts).forEach((name, count) -> json.member(name, count));
        json.end();
    }

    public static Map<String, Integer> readCounts(JsonObject object) {
        Map<String, Integer> counts = new HashMap<>();
        for (String name : object.names()) {
            counts.put(name, int32(name, object.number(name)));
        }
        return counts;
    }

    /** The instant that {@link Instant#toString} wrote. */
    public static Instant readInstant(JsonObject object, String name) {
        return InstantText.read(name, object.text(name));
    }

    /** {@code number}, which must fit 32 bits. */
    static int int32(String name, long number) {
        if (number != (int) number) {
            throw new InvalidInput(name, "a whole number of 32 bits", number);
        }
        return (int) number;
    }
}
