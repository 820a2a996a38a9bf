package org.itsmkit.domain.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.itsmkit.sla.InvalidInput;

/**
 * Which class a class of items inherits from. Rules by class follow it: what is said of a class holds for the classes below it
 * until one of them says something of its own. Thread-safe if {@link #superclassOf} is.
 */
@FunctionalInterface
public interface ClassLineage {

    /** How many levels of classes there may be. */
    int MOST_LEVELS = 100;

    /** The class above; empty for one at the top, and for one that is not known. */
    Optional<String> superclassOf(String ciClass);

    /** The lineage in which each key inherits from its value. */
    static ClassLineage of(Map<String, String> superclasses) {
        Map<String, String> copy = new TreeMap<>(superclasses);
        return ciClass -> Optional.ofNullable(copy.get(ciClass));
    }

    /**
     * The class itself, the one above it, and so on to the top.
     *
     * @throws InvalidInput when there are more than {@link #MOST_LEVELS}, as in a circle
     */
    default List<String> upwards(String ciClass) {
        List<String> classes = new ArrayList<>();
        Optional<String> next = Optional.of(ciClass);
        while (next.isPresent()) {
            if (classes.size() == MOST_LEVELS) {
                throw new InvalidInput("class " + ciClass, "at most " + MOST_LEVELS + " levels", "more, or a circle");
            }
            classes.add(next.get());
            next = superclassOf(next.get());
        }
        return classes;
    }

    /** Whether {@code ciClass} is {@code other} or below it. */
    default boolean isA(String ciClass, String other) {
        return upwards(ciClass).contains(other);
    }

    /** What is found for the class itself, else for the nearest class above for which something is found. */
    default <T> Optional<T> nearest(String ciClass, Function<String, Optional<T>> found) {
        return upwards(ciClass).stream().map(found).flatMap(Optional::stream).findFirst();
    }
}
