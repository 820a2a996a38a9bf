package org.itsmkit.spi.storage.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.itsmkit.domain.field.FieldType;
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

    private static final String ASCENDING = "tickets+";
    private static final String DESCENDING = "tickets-";
    private static final String LINKS = "links";
    private static final String WORK = "work";

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

    static <T> String after(Sort sort, FieldType<T> type, TicketOrder.Place<T> place) {
        T key = place.key();
        return write(
                sort.descending() ? DESCENDING : ASCENDING,
                sort.field().name(),
                type.name(),
                key == null ? null : type.write(key),
                place.id().toString());
    }

    static <T> TicketOrder.Place<T> place(Sort sort, FieldType<T> type, String cursor) {
        return reading(cursor, sort.descending() ? DESCENDING : ASCENDING, parts -> {
            String key = parts.textOrNull(3);
            if (!parts.text(1).equals(sort.field().name()) || !parts.text(2).equals(type.name())) {
                throw bad(cursor);
            }
            return new TicketOrder.Place<>(key == null ? null : type.read(key), TicketId.of(parts.text(4)));
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
