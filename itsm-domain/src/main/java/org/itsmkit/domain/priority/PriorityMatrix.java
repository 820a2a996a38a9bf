package org.itsmkit.domain.priority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Priority from impact and urgency. Immutable.
 *
 * <p>Levels are counted from 1. Which end of a scale is the grave one differs between houses, so each scale says it. A
 * matrix is monotone, or it refuses to exist: a graver impact or urgency never gives a less grave priority.
 */
public final class PriorityMatrix {

    /** Which end of a scale is the grave one. */
    public enum Scale {
        /** 1 is the gravest. */
        ONE_IS_HIGHEST,
        /** The largest number is the gravest. */
        ONE_IS_LOWEST
    }

    private static final int MOST = 100;

    private final Scale scale;
    private final int[][] priorities;

    private PriorityMatrix(Scale scale, int[][] priorities) {
        this.scale = scale;
        this.priorities = priorities;
    }

    /**
     * @param scale which end of all three scales is the grave one
     * @param rows one row for each impact from 1, in it one priority for each urgency from 1; rows of equal length, 1 to
     *     100 of each, priorities from 1 to 100
     */
    public static PriorityMatrix of(Scale scale, int[]... rows) {
        InvalidInput.present("scale", scale);
        requireRectangle(rows);
        int[][] copy = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        requireMonotone(scale, copy);
        return new PriorityMatrix(scale, copy);
    }

    /** How many levels of impact there are. */
    public int impacts() {
        return priorities.length;
    }

    /** How many levels of urgency there are. */
    public int urgencies() {
        return priorities[0].length;
    }

    public Scale scale() {
        return scale;
    }

    /** The priority of these levels; throws {@link InvalidInput} naming the one that is not on its scale. */
    public int priority(long impact, long urgency) {
        requireLevel("impact", impact, impacts());
        requireLevel("urgency", urgency, urgencies());
        return priorities[(int) impact - 1][(int) urgency - 1];
    }

    /** Whether this is a priority that the matrix can give. */
    public boolean gives(long priority) {
        for (int[] row : priorities) {
            for (int value : row) {
                if (value == priority) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The priorities it can give, the gravest first. */
    public List<Integer> levels() {
        List<Integer> levels = new ArrayList<>();
        for (int level = 1; level <= MOST; level++) {
            if (gives(level)) {
                levels.add(scale == Scale.ONE_IS_HIGHEST ? levels.size() : 0, level);
            }
        }
        return List.copyOf(levels);
    }

    /** The place of a priority in a queue: smaller is graver, on either scale. */
    public long rank(long priority) {
        return scale == Scale.ONE_IS_HIGHEST ? priority : MOST + 1 - priority;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PriorityMatrix matrix
                && matrix.scale == scale
                && Arrays.deepEquals(matrix.priorities, priorities);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(priorities);
    }

    private static void requireLevel(String field, long level, int most) {
        if (level < 1 || level > most) {
            throw new InvalidInput(field, "1 to " + most, level);
        }
    }

    private static void requireRectangle(int[][] rows) {
        if (rows.length < 1 || rows.length > MOST || rows[0].length < 1 || rows[0].length > MOST) {
            throw new InvalidInput("matrix", "1 to " + MOST + " rows and columns", rows.length + " rows");
        }
        for (int[] row : rows) {
            if (row.length != rows[0].length) {
                throw new InvalidInput("matrix", "rows of " + rows[0].length, row.length);
            }
            for (int value : row) {
                if (value < 1 || value > MOST) {
                    throw new InvalidInput("matrix", "priorities from 1 to " + MOST, value);
                }
            }
        }
    }

    private static void requireMonotone(Scale scale, int[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int u = 0; u < rows[i].length; u++) {
                boolean down = i + 1 < rows.length && rows[i + 1][u] < rows[i][u];
                boolean right = u + 1 < rows[i].length && rows[i][u + 1] < rows[i][u];
                if (down || right) {
                    throw new InvalidInput(
                            "matrix",
                            "priorities that never become " + (scale == Scale.ONE_IS_HIGHEST ? "graver" : "less grave")
                                    + " as a level rises",
                            "impact " + (i + 1) + ", urgency " + (u + 1));
                }
            }
        }
    }
}
