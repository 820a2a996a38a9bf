package org.itsmkit.domain.json;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that was read. Each getter returns a member of the wanted type or throws
 * {@link org.itsmkit.sla.InvalidInput} naming the member and where its object starts; the {@code OrNull} getters
 * return null for a member that is absent or null. Immutable.
 */
public final class JsonObject {

    private final int position;
    private final Map<String, @Nullable Object> members;

    JsonObject(int position, Map<String, @Nullable Object> members) {
        this.position = position;
        this.members = members;
    }

    /** The members' names, in the order written. */
    public Set<String> names() {
        return Collections.unmodifiableSet(members.keySet());
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public String text(String name) {
        return member(String.class, name);
    }

    public @Nullable String textOrNull(String name) {
        return members.get(name) == null ? null : text(name);
    }

    public long number(String name) {
        return member(Long.class, name);
    }

    public @Nullable Long numberOrNull(String name) {
        return members.get(name) == null ? null : member(Long.class, name);
    }

    public boolean flag(String name) {
        return member(Boolean.class, name);
    }

    public JsonObject object(String name) {
        return member(JsonObject.class, name);
    }

    public @Nullable JsonObject objectOrNull(String name) {
        return members.get(name) == null ? null : object(name);
    }

    public JsonList list(String name) {
        return member(JsonList.class, name);
    }

    public @Nullable JsonList listOrNull(String name) {
        return members.get(name) == null ? null : list(name);
    }

    private <T> T member(Class<T> type, String name) {
        Object value = members.get(name);
        return type.isInstance(value)
                ? type.cast(value)
                : JsonTyped.cast(type, name + " of the object", position, value);
    }
}
