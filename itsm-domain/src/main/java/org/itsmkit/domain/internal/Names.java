package org.itsmkit.domain.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Names that a notation understands, each for one key and no other. */
public final class Names {

    private final Map<String, String> names = new LinkedHashMap<>();

    /**
     * Keys keep their names where they are made of letters, digits and underscores and are allowed.
     *
     * @param prefix put before what is not allowed; begins with a letter
     */
    public Names(Collection<String> keys, String prefix, Predicate<String> isAllowed) {
        Set<String> taken = new HashSet<>();
        Set<String> renamed = new TreeSet<>();
        for (String key : keys) {
            if (plain(key).equals(key) && isAllowed.test(key)) {
                names.put(key, key);
                taken.add(key);
            } else {
                renamed.add(key);
            }
        }
        for (String key : renamed) {
            StringBuilder name = new StringBuilder(prefix).append(plain(key));
            while (!taken.add(name.toString())) {
                name.append('_');
            }
            names.put(key, name.toString());
        }
    }

    /** All keys get the prefix. */
    public Names(Collection<String> keys, String prefix) {
        this(keys, prefix, key -> false);
    }

    public String of(String key) {
        return Objects.requireNonNull(names.get(key));
    }

    private static String plain(String key) {
        return key.replaceAll("[^A-Za-z0-9_]", "_");
    }
}
