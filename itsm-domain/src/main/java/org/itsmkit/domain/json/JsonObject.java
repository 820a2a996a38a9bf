package org.itsmkit.domain.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that was read. Each getter returns a member of the wanted type or throws
 * {@link org.itsmkit.sla.InvalidInput} naming the member and where its object starts; the {@code OrNull} getters
 * return null for a member that is absent or null. Immutable.
 */
public final class JsonObject {

    /** Up to so many members are looked for one by one, which is faster than hashing. */
    private static final int FEW = 16;

    private final int position;
    private int size;
    private String[] names = new String[FEW / 2];
    private @Nullable Object[] values = new Object[FEW / 2];
    private @Nullable Map<String, Integer> places;

    /** An object without members, which the reader adds before it hands it out. */
    JsonObject(int position) {
        this.position = position;
    }

    void add(String name, @Nullable Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size] = value;
        size++;
        if (size > FEW) {
            index(name);
        }
    }

    private void index(String name) {
        if (places == null) {
            places = new HashMap<>();
            for (int i = 0; i < FEW; i++) {
                places.put(names[i], i);
            }
        }
        places.put(name, size - 1);
    }

    /** The members' names, in the order written; each once. */
    public List<String> names() {
        return Collections.unmodifiableList(Arrays.asList(names).subList(0, size));
    }

    public boolean has(String name) {
        return place(name) >= 0;
    }

    public String text(String name) {
        return member(String.class, name);
    }

    public @Nullable String textOrNull(String name) {
        return value(name) == null ? null : text(name);
    }

    public long number(String name) {
        return member(Long.class, name);
    }

    public @Nullable Long numberOrNull(String name) {
        return value(name) == null ? null : member(Long.class, name);
    }

    public boolean flag(String name) {
        return member(Boolean.class, name);
    }

    public JsonObject object(String name) {
        return member(JsonObject.class, name);
    }

    public @Nullable JsonObject objectOrNull(String name) {
        return value(name) == null ? null : object(name);
    }

    public JsonList list(String name) {
        return member(JsonList.class, name);
    }

    public @Nullable JsonList listOrNull(String name) {
        return value(name) == null ? null : list(name);
    }

    private <T> T member(Class<T> type, String name) {
        Object value = value(name);
        return type.isInstance(value)
                ? type.cast(value)
                : JsonTyped.cast(type, name + " of the object", position, value);
    }

    @Nullable
    Object value(String name) {
        int place = place(name);
        return place < 0 ? null : values[place];
    }

    private int place(String name) {
        if (places != null) {
            return places.getOrDefault(name, -1);
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
