package org.itsmkit.domain.cmdb.drawing;

import java.util.Arrays;

/**
 * Where each place is from left to right: as near as can be to what it is wired to, in the order of its row and without
 * touching its neighbours. Row by row, down and up, each time the positions that deviate least, in squares, from the means of
 * what the members are wired to.
 *
 * <p>Source of the step for one row: isotonic regression by pooling adjacent violators, R. Barlow and others, "Statistical Inference
 * under Order Restrictions" (1972); exact and linear.
 */
final class Columns {

    private static final int SWEEPS = 8;
    /** Bends are pulled straight more strongly than boxes. */
    private static final double BEND_WEIGHT = 4;

    private final Rows rows;
    private final int[][] order;
    private final double[][] offset;
    private final double[] centre;

    private Columns(Rows rows, int[][] order, double[] width, double gap, double bendGap) {
        this.rows = rows;
        this.order = order;
        centre = new double[rows.size()];
        offset = new double[order.length][];
        for (int row = 0; row < order.length; row++) {
            int[] places = order[row];
            offset[row] = new double[places.length];
            for (int i = 1; i < places.length; i++) {
                boolean isNarrow = rows.isBend(places[i]) || rows.isBend(places[i - 1]);
                offset[row][i] =
                        offset[row][i - 1] + (width[places[i - 1]] + width[places[i]]) / 2 + (isNarrow ? bendGap : gap);
            }
        }
    }

    /**
     * The centre of each place, the least left edge being 0.
     *
     * @param width of each place
     * @param gap between two boxes
     * @param bendGap beside a bend
     */
    static double[] of(Rows rows, int[][] order, double[] width, double gap, double bendGap) {
        return new Columns(rows, order, width, gap, bendGap).run(width);
    }

    private double[] run(double[] width) {
        for (int row = 0; row < order.length; row++) {
            double last = order[row].length == 0 ? 0 : offset[row][order[row].length - 1];
            for (int i = 0; i < order[row].length; i++) {
                centre[order[row][i]] = offset[row][i] - last / 2;
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < order.length; i++) {
                place(sweep % 2 == 0 ? i : order.length - 1 - i);
            }
        }
        double left = Double.MAX_VALUE;
        for (int place = 0; place < centre.length; place++) {
            left = Math.min(left, centre[place] - width[place] / 2);
        }
        for (int place = 0; place < centre.length; place++) {
            centre[place] -= left;
        }
        return centre;
    }

    private void place(int row) {
        int[] places = order[row];
        double[] wish = new double[places.length];
        double[] weight = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            wish[i] = wish(places[i]) - offset[row][i];
            weight[i] = rows.isBend(places[i]) ? BEND_WEIGHT : 1;
        }
        double[] fitted = increasing(wish, weight);
        for (int i = 0; i < places.length; i++) {
            centre[places[i]] = fitted[i] + offset[row][i];
        }
    }

    private double wish(int place) {
        int count = rows.above(place).length + rows.below(place).length;
        return count == 0 ? centre[place] : (sum(rows.above(place)) + sum(rows.below(place))) / count;
    }

    private double sum(int[] places) {
        double sum = 0;
        for (int place : places) {
            sum += centre[place];
        }
        return sum;
    }

    /** The values nearest to these, in weighted squares, of which none is below the one before. */
    private static double[] increasing(double[] wish, double[] weight) {
        double[] mean = new double[wish.length];
        double[] mass = new double[wish.length];
        int[] length = new int[wish.length];
        int blocks = 0;
        for (int i = 0; i < wish.length; i++) {
            mean[blocks] = wish[i];
            mass[blocks] = weight[i];
            length[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                blocks--;
                double both = mass[blocks - 1] + mass[blocks];
                mean[blocks - 1] = (mean[blocks - 1] * mass[blocks - 1] + mean[blocks] * mass[blocks]) / both;
                mass[blocks - 1] = both;
                length[blocks - 1] += length[blocks];
            }
        }
        double[] fitted = new double[wish.length];
        int next = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(fitted, next, next + length[block], mean[block]);
            next += length[block];
        }
        return fitted;
    }
}
