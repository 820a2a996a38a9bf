package org.itsmkit.domain.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A JSON list that was read. Each getter returns an item of the wanted type or throws {@link InvalidInput} naming the
 * item and where its list starts. Immutable.
 */
public final class JsonList {

    private final int position;
    private final List<@Nullable Object> items;

    JsonList(int position, List<@Nullable Object> items) {
        this.position = position;
        this.items = items;
    }

    public int size() {
        return items.size();
    }

    public boolean isNull(int index) {
        return item(index) == null;
    }

    /** Whether the item is there and an object. */
    public boolean isObject(int index) {
        return item(index) instanceof JsonObject;
    }

    public String text(int index) {
        return item(String.class, index);
    }

    public @Nullable String textOrNull(int index) {
        return isNull(index) ? null : text(index);
    }

    public long number(int index) {
        return item(Long.class, index);
    }

    public boolean flag(int index) {
        return item(Boolean.class, index);
    }

    public JsonObject object(int index) {
        return item(JsonObject.class, index);
    }

    public JsonList list(int index) {
        return item(JsonList.class, index);
    }

    /** All items, which must be text. */
    public List<String> texts() {
        return all(this::text);
    }

    /** All items, which must be numbers. */
    public List<Long> numbers() {
        return all(this::number);
    }

    /** All items, which must be objects. */
    public List<JsonObject> objects() {
        return all(this::object);
    }

    private <T> List<T> all(IntFunction<T> reader) {
        List<T> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(reader.apply(i));
        }
        return Collections.unmodifiableList(all);
    }

    private <T> T item(Class<T> type, int index) {
        Object value = item(index);
        return type.isInstance(value)
                ? type.cast(value)
                : JsonTyped.cast(type, "item " + index + " of the list", position, value);
    }

    @Nullable
    Object item(int index) {
        if (index < 0 || index >= items.size()) {
            throw new InvalidInput("list at character " + position, "more than " + index + " items", items.size());
        }
        return items.get(index);
    }
}
