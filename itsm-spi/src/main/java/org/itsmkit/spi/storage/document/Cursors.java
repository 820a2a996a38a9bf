package org.itsmkit.spi.storage.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketLink;
import org.jspecify.annotations.Nullable;

/**
 * Cursors: the last item of a page, as opaque text that names the kind of list it belongs to. Whatever is no cursor of that
 * kind is refused with {@link InvalidInput}.
 */
public final class Cursors {

    private static final String LINKS = "links";
    private static final String WORK = "work";
    private static final String RELATIONS = "relations";
    private static final String SIGHTINGS = "sightings";
    private static final String BASELINES = "baselines";

    private Cursors() {}

    /**
     * The page of {@code items}, of which there is one too many when another page follows.
     *
     * @param after the cursor behind an item
     */
    public static <T> Page<T> page(List<T> items, int limit, Function<T, String> after) {
        return items.size() <= limit
                ? Page.last(items)
                : new Page<>(items.subList(0, limit), after.apply(items.get(limit - 1)));
    }

    static <T> String after(String kind, Sort sort, FieldType<T> type, RecordOrder.Place<T> place) {
        T key = place.key();
        return write(kind, sort.field().name(), type.name(), key == null ? null : type.write(key), place.id());
    }

    static <T> RecordOrder.Place<T> place(String kind, Sort sort, FieldType<T> type, String cursor) {
        return reading(cursor, kind, parts -> {
            String key = parts.textOrNull(3);
            if (!parts.text(1).equals(sort.field().name()) || !parts.text(2).equals(type.name())) {
                throw bad(cursor);
            }
            String id = UUID.fromString(parts.text(4)).toString();
            return new RecordOrder.Place<>(key == null ? null : type.read(key), id);
        });
    }

    /** The cursor behind a link. */
    public static String after(TicketLink link) {
        return write(
                LINKS, link.type().key(), link.type().inverseKey(), link.other().toString());
    }

    /** The link that a cursor is behind. */
    public static TicketLink link(String cursor) {
        return reading(
                cursor,
                LINKS,
                parts -> new TicketLink(new LinkType(parts.text(1), parts.text(2)), TicketId.of(parts.text(3))));
    }

    /** The cursor behind an item of work that was set aside. */
    public static String afterWork(String id) {
        return write(WORK, id);
    }

    /** The id of the item of work that a cursor is behind. */
    public static String work(String cursor) {
        return reading(cursor, WORK, parts -> parts.text(1));
    }

    /** The cursor behind a relation. */
    public static String after(RelationId id) {
        return write(RELATIONS, id.toString());
    }

    /** The id of the relation that a cursor is behind. */
    public static RelationId relation(String cursor) {
        return reading(cursor, RELATIONS, parts -> RelationId.of(parts.text(1)));
    }

    /** The cursor behind a sighting in the order of {@link SightingKey}. */
    public static String after(SightingKey sighting) {
        return write(SIGHTINGS, InstantText.of(sighting.seenAt()), sighting.source(), sighting.nativeKey());
    }

    /** The sighting that a cursor is behind. */
    public static SightingKey sighting(String cursor) {
        return reading(
                cursor,
                SIGHTINGS,
                parts -> new SightingKey(InstantText.read("cursor", parts.text(1)), parts.text(2), parts.text(3)));
    }

    /** The cursor behind a baseline. */
    public static String afterBaseline(String name) {
        return write(BASELINES, name);
    }

    /** The name of the baseline that a cursor is behind. */
    public static String baseline(String cursor) {
        return reading(cursor, BASELINES, parts -> parts.text(1));
    }

    private static String write(@Nullable String... parts) {
        JsonWriter json = new JsonWriter().beginList();
        for (String part : parts) {
            json.value(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.end().text().getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T reading(String cursor, String kind, Function<JsonList, T> reader) {
        try {
            JsonList parts = JsonReader.list(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (!parts.text(0).equals(kind)) {
                throw bad(cursor);
            }
            return reader.apply(parts);
        } catch (IllegalArgumentException e) {
            throw bad(cursor);
        }
    }

    private static InvalidInput bad(String cursor) {
        return new InvalidInput("cursor", "the cursor of the page before, for the same question", cursor);
    }
}
