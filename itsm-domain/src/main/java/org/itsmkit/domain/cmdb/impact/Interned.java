package org.itsmkit.domain.cmdb.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for values, each value once, so that an array of numbers stands for many objects. */
final class Interned<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int number(T value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known == null) {
            values.add(value);
            return values.size() - 1;
        }
        return known;
    }

    List<T> values() {
        return List.copyOf(values);
    }
}
