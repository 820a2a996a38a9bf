package org.itsmkit.persistence.internal.values;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the texts that its last row is ordered by. */
public final class Cursors {

    private Cursors() {}

    public static String write(@Nullable String... parts) {
        JsonWriter json = new JsonWriter().beginList();
        for (String part : parts) {
            json.value(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.end().text().getBytes(StandardCharsets.UTF_8));
    }

    public static JsonList read(String cursor, int parts) {
        try {
            JsonList list = JsonReader.list(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (list.size() == parts) {
                return list;
            }
        } catch (IllegalArgumentException e) {
            throw invalid(cursor);
        }
        throw invalid(cursor);
    }

    public static InvalidInput invalid(String cursor) {
        return new InvalidInput("cursor", "the cursor of a page before, of the same question", cursor);
    }

    /** The page of what was found, when one more than {@code limit} was asked for. */
    public static <T> Page<T> page(List<T> found, int limit, Function<? super T, String> cursor) {
        if (found.size() <= limit) {
            return Page.last(found);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }
}
