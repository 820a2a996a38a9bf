package org.itsmkit.domain.cmdb.drawing;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Orders each row so that few wires cross: sweeps down and up, each row sorted by the mean place of what its members are wired to
 * in the row before; the order with the fewest crossings is kept.
 *
 * <p>Source: the barycentre method of K. Sugiyama, S. Tagawa, M. Toda, "Methods for Visual Understanding of Hierarchical System
 * Structures", IEEE Transactions on Systems, Man and Cybernetics 11 (1981). Crossings are counted by W. Barth, P. Mutzel,
 * M. Jünger, "Simple and Efficient Bilayer Cross Counting", JGAA 8 (2004).
 */
final class RowOrder {

    private static final int SWEEPS = 24;

    private final Rows rows;
    private final int[][] order;
    private final double[] position;

    private RowOrder(Rows rows) {
        this.rows = rows;
        order = rows.places();
        position = new double[rows.size()];
        for (int[] row : order) {
            number(row);
        }
    }

    /** The places of each row from left to right. */
    static int[][] of(Rows rows) {
        return new RowOrder(rows).run();
    }

    /** How many pairs of wires cross in this order. */
    static long crossings(Rows rows, int[][] order) {
        RowOrder given = new RowOrder(rows);
        for (int row = 0; row < order.length; row++) {
            given.order[row] = order[row].clone();
            given.number(given.order[row]);
        }
        return given.crossings();
    }

    private int[][] run() {
        int[][] best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean isDown = sweep % 2 == 0;
            for (int i = 1; i < order.length; i++) {
                sort(order[isDown ? i : order.length - 1 - i], isDown);
            }
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        return best;
    }

    private void sort(int[] row, boolean isDown) {
        double[] mean = new double[row.length];
        Integer[] index = new Integer[row.length];
        for (int i = 0; i < row.length; i++) {
            index[i] = i;
            mean[i] = mean(isDown ? rows.above(row[i]) : rows.below(row[i]), position[row[i]]);
        }
        Arrays.sort(index, Comparator.comparingDouble(i -> mean[i]));
        int[] sorted = Arrays.stream(index).mapToInt(i -> row[i]).toArray();
        System.arraycopy(sorted, 0, row, 0, row.length);
        number(row);
    }

    private double mean(int[] wired, double otherwise) {
        double sum = 0;
        for (int other : wired) {
            sum += position[other];
        }
        return wired.length == 0 ? otherwise : sum / wired.length;
    }

    /** Positions are parts of the width, so that rows of different length compare. */
    private void number(int[] row) {
        for (int i = 0; i < row.length; i++) {
            position[row[i]] = (i + 0.5) / row.length;
        }
    }

    private long crossings() {
        long crossings = 0;
        int[] rank = new int[rows.size()];
        for (int row = 0; row + 1 < order.length; row++) {
            int[] lower = order[row + 1];
            for (int i = 0; i < lower.length; i++) {
                rank[lower[i]] = i;
            }
            crossings += crossings(order[row], rank, lower.length);
        }
        return crossings;
    }

    /** Pairs out of order, counted in a tree of sums over the lower row. */
    private long crossings(int[] upper, int[] rank, int width) {
        long[] sums = new long[width + 1];
        long crossings = 0;
        long inserted = 0;
        for (int place : upper) {
            for (int end : rows.below(place)) {
                crossings += inserted - sumTo(sums, rank[end] + 1);
            }
            for (int end : rows.below(place)) {
                for (int i = rank[end] + 1; i <= width; i += i & -i) {
                    sums[i]++;
                }
                inserted++;
            }
        }
        return crossings;
    }

    private static long sumTo(long[] sums, int end) {
        long sum = 0;
        for (int i = end; i > 0; i -= i & -i) {
            sum += sums[i];
        }
        return sum;
    }

    private int[][] copy() {
        return Arrays.stream(order).map(int[]::clone).toArray(int[][]::new);
    }
}
