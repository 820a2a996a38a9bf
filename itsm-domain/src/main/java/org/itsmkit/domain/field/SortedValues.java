package org.itsmkit.domain.field;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Values by name, in the order of names. Immutable: a change is a copy of two small arrays, since a ticket changes with
 * every entry of its journal.
 */
final class SortedValues extends AbstractMap<String, FieldValue<?>> {

    static final SortedValues EMPTY = new SortedValues(new String[0], new FieldValue<?>[0]);

    private final String[] names;
    private final FieldValue<?>[] values;

    private SortedValues(String[] names, FieldValue<?>[] values) {
        this.names = names;
        this.values = values;
    }

    static SortedValues of(Map<String, FieldValue<?>> map) {
        String[] names = map.keySet().toArray(String[]::new);
        Arrays.sort(names);
        FieldValue<?>[] values = new FieldValue<?>[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = map.get(names[i]);
        }
        return new SortedValues(names, values);
    }

    /** Gathers changes of {@code before}. Used by one thread, once. */
    static final class Changes {
        private String[] names;
        private FieldValue<?>[] values;
        private int size;

        Changes(SortedValues before, int atMost) {
            names = Arrays.copyOf(before.names, before.names.length + atMost);
            values = Arrays.copyOf(before.values, names.length);
            size = before.names.length;
        }

        void put(String name, @Nullable FieldValue<?> value) {
            int found = Arrays.binarySearch(names, 0, size, name);
            if (value == null) {
                if (found >= 0) {
                    move(found + 1, found);
                    size--;
                }
            } else if (found >= 0) {
                values[found] = value;
            } else {
                int place = -found - 1;
                move(place, place + 1);
                names[place] = name;
                values[place] = value;
                size++;
            }
        }

        private void move(int from, int to) {
            System.arraycopy(names, from, names, to, size - from);
            System.arraycopy(values, from, values, to, size - from);
        }

        SortedValues done() {
            boolean fits = size == names.length;
            return fits
                    ? new SortedValues(names, values)
                    : new SortedValues(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        }
    }

    @Override
    public @Nullable FieldValue<?> get(@Nullable Object name) {
        int found = name instanceof String text ? Arrays.binarySearch(names, text) : -1;
        return found < 0 ? null : values[found];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super FieldValue<?>> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, FieldValue<?>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, FieldValue<?>>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Map.Entry<String, FieldValue<?>>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < names.length;
            }

            @Override
            public Map.Entry<String, FieldValue<?>> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return Map.entry(names[next], values[next++]);
            }
        };
    }
}
