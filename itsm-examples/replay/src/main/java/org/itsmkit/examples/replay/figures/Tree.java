package org.itsmkit.examples.replay.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps whose members stay in the order in which they are named. */
public final class Tree {

    private Tree() {}

    /** Names and values by turns. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tree.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return tree;
    }
}
