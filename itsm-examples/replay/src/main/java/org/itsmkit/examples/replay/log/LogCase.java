package org.itsmkit.examples.replay.log;

import java.util.List;

/**
 * All rows of one case.
 *
 * @param number what the log calls it
 * @param copy which copy of the log it belongs to, from 1
 * @param rows in the order of the file, at least one
 */
public record LogCase(String number, int copy, List<LogRow> rows) {

    /** A name that no other case has, also not one of another copy. */
    public String key() {
        return copy == 1 ? number : number + "~" + copy;
    }
}
