package org.itsmkit.domain.cmdb.time;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.field.FieldValues;
import org.jspecify.annotations.Nullable;

/** Merges the parts of an element, one after the other; see {@link Merging#into}. */
record MergedPart(boolean wins) {

    <T> T of(T next, T before, T after) {
        return isTaken(next, before, after) ? after : next;
    }

    <T> @Nullable T orNull(@Nullable T next, @Nullable T before, @Nullable T after) {
        return isTaken(next, before, after) ? after : next;
    }

    <T> Map<String, T> each(Map<String, T> next, Map<String, T> before, Map<String, T> after) {
        Map<String, T> merged = new TreeMap<>(next);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            T value = orNull(next.get(name), before.get(name), after.get(name));
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        }
        return merged;
    }

    FieldValues each(FieldValues next, FieldValues before, FieldValues after) {
        return FieldValues.of(each(next.asMap(), before.asMap(), after.asMap()));
    }

    private boolean isTaken(@Nullable Object next, @Nullable Object before, @Nullable Object after) {
        return !Objects.equals(before, after) && (wins || Objects.equals(before, next));
    }
}
