package org.itsmkit.examples.replay.log;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A first look at the whole log: how many rows each case has, so that a second look knows when it has seen a case whole,
 * wherever in the file its rows are. Holds one number for each case.
 *
 * @param columns how many columns the header has
 * @param rows how many rows can be used
 * @param sha256 of the text, unpacked, in hexadecimal digits
 * @param rowsOfCase how many of the rows each case has; not to be changed
 */
public record Survey(int columns, long rows, String sha256, Map<String, int[]> rowsOfCase) {

    /** Looks through a log without a word about what is wrong with it. */
    public static Survey of(LogFile log) throws IOException {
        MessageDigest digest = newDigest();
        Map<String, int[]> counts = new HashMap<>();
        long rows = 0;
        try (RowReader reader = log.open(new Problems(problem -> {}), digest, read -> {})) {
            for (LogRow row = reader.next(); row != null; row = reader.next()) {
                counts.computeIfAbsent(row.raw(Column.NUMBER), number -> new int[1])[0]++;
                rows++;
            }
            return new Survey(reader.columns(), rows, HexFormat.of().formatHex(digest.digest()), counts);
        }
    }

    int rowsOf(String number) {
        int[] count = rowsOfCase.get(number);
        return count == null ? 0 : count[0];
    }

    /** A digest as it begins. */
    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
