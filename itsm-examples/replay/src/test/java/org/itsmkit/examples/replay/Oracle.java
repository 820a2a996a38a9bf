package org.itsmkit.examples.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Compares figures with those that others computed. */
public final class Oracle {

    /** Tells of how the figures were made, not of the log. */
    private static final Set<String> NOT_OF_THE_LOG =
            Set.of("/business_minutes_opened_to_resolved/brute_force_checked_cases");

    private Oracle() {}

    /** How many figures were compared; those that differ are added in words. */
    public static int compare(String at, JsonNode expected, JsonNode found, List<String> differences) {
        if (expected.isObject()) {
            int compared = 0;
            for (var member : expected.properties()) {
                compared += compare(
                        at + "/" + member.getKey(), member.getValue(), found.path(member.getKey()), differences);
            }
            return compared;
        }
        if (expected.isArray() && found.size() == expected.size()) {
            int compared = 0;
            for (int i = 0; i < expected.size(); i++) {
                compared += compare(at + "/" + i, expected.get(i), found.get(i), differences);
            }
            return compared;
        }
        boolean same = expected.isNumber() && found.isNumber()
                ? expected.decimalValue().compareTo(found.decimalValue()) == 0
                : expected.equals(found);
        if (!same && !NOT_OF_THE_LOG.contains(at)) {
            differences.add(at + ": expected " + expected + ", found " + found);
        }
        return 1;
    }
}
