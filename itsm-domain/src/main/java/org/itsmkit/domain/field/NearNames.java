package org.itsmkit.domain.field;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says which known names a mistyped one may stand for. */
public final class NearNames {

    private static final int SUGGESTED = 3;
    private static final int LISTED = 10;
    private static final int LONGEST = 64;

    private NearNames() {}

    /** To be put behind what was expected: {@code " (perhaps priority)"}, or the first few names when none is near. */
    public static String hint(String name, Collection<String> known) {
        List<String> near = near(name, known);
        if (!near.isEmpty()) {
            return " (perhaps " + String.join(" or ", near) + ")";
        }
        String first = String.join(", ", known.stream().limit(LISTED).toList());
        return known.isEmpty() ? " (none is known)" : " (one of " + first + (known.size() > LISTED ? ", ...)" : ")");
    }

    private static List<String> near(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, (name.length() + 1) / 3);
        record Candidate(String name, int distance) {}
        return known.stream()
                .map(k -> new Candidate(k, distance(wanted, k.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance <= allowed)
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(SUGGESTED)
                .map(Candidate::name)
                .toList();
    }

    /** Levenshtein's edit distance, by rows: time and space O(a times b) and O(b). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
