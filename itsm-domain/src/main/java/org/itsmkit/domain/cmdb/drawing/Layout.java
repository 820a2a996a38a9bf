package org.itsmkit.domain.cmdb.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything of a picture is drawn, in pixels from the top left: nodes first, then groups, in the order of the picture.
 *
 * @param boxes by element
 * @param wires what is wired to what, each part of a way once
 * @param width of all boxes and bends
 * @param height of all rows
 */
record Layout(List<Box> boxes, List<Wire> wires, double width, double height) {

    static final double NODE_HEIGHT = 42;
    static final double GROUP_HEIGHT = 20;
    static final double LABEL_SIZE = 13;
    static final double KIND_SIZE = 11;
    static final double PADDING = 10;
    private static final double MARK = 16;
    private static final double MOST_TEXT = 200;
    private static final double LEAST_WIDTH = 70;
    private static final double GAP = 26;
    private static final double BEND_GAP = 10;
    private static final double ROW_GAP = 46;

    /** A rectangle; {@code row} counts from 0 at the top. */
    record Box(double left, double top, double width, double height, int row) {

        double middle() {
            return left + width / 2;
        }

        double bottom() {
            return top + height;
        }
    }

    /**
     * A part of a way between two rows, or between elements that need each other.
     *
     * @param dependents the elements whose needs it serves
     * @param provider the element that it leads to
     * @param endsThere whether it is the last part of the way
     * @param bottom where it goes on to, straight down, past the row of a bend; {@code y2} where it ends
     * @param isSideways whether both ends are elements and the provider is not in a lower row
     */
    record Wire(
            double x1,
            double y1,
            double x2,
            double y2,
            double bottom,
            List<Integer> dependents,
            int provider,
            boolean endsThere,
            boolean isSideways) {}

    static Layout of(Picture picture) {
        Wiring wiring = Wiring.of(picture);
        int widest = (int) Math.max(6, Math.min(14, Math.round(1.3 * Math.sqrt(wiring.size()))));
        Rows rows = Rows.of(wiring, Layering.of(wiring), widest);
        int[][] order = RowOrder.of(rows);
        double[] width = new double[rows.size()];
        for (int i = 0; i < wiring.size(); i++) {
            width[i] = i < wiring.nodes() ? width(picture.nodes().get(i)) : 0;
        }
        int group = wiring.nodes();
        for (PictureNeed need : picture.needs()) {
            if (need.group() != null) {
                width[group++] = TextWidth.of(groupLabel(need), KIND_SIZE) + 14;
            }
        }
        double[] centre = Columns.of(rows, order, width, GAP, BEND_GAP);
        return new Placing(wiring, rows, order, width, centre).layout();
    }

    static String groupLabel(PictureNeed need) {
        String rule = need.group() == null ? "" : need.group().rule();
        return need.count() == 1 ? rule : rule + " \u00d7" + need.count();
    }

    /** The room on the left for the mark of what is down. */
    static double markRoom(PictureNode node) {
        return node.role().isDown() ? MARK : 0;
    }

    private static double width(PictureNode node) {
        double text = Math.max(TextWidth.of(node.heading(), LABEL_SIZE), TextWidth.of(node.subheading(), KIND_SIZE));
        return Math.max(LEAST_WIDTH, Math.min(MOST_TEXT, text) + markRoom(node) + 2 * PADDING);
    }

    /** Puts rows and columns together. */
    private static final class Placing {

        private final Wiring wiring;
        private final Rows rows;
        private final double[] width;
        private final double[] centre;
        private final double[] top;
        private final double[] height;

        Placing(Wiring wiring, Rows rows, int[][] order, double[] width, double[] centre) {
            this.wiring = wiring;
            this.rows = rows;
            this.width = width;
            this.centre = centre;
            top = new double[rows.count()];
            height = new double[rows.count()];
            double y = 0;
            for (int row = 0; row < rows.count(); row++) {
                for (int place : order[row]) {
                    height[row] = Math.max(height[row], height(place));
                }
                top[row] = y;
                y += height[row] + ROW_GAP;
            }
        }

        Layout layout() {
            List<Box> boxes = new ArrayList<>();
            double right = 0;
            for (int place = 0; place < rows.size(); place++) {
                right = Math.max(right, centre[place] + width[place] / 2);
                if (!rows.isBend(place)) {
                    boxes.add(new Box(
                            centre[place] - width[place] / 2,
                            y1(place),
                            width[place],
                            height(place),
                            rows.rowOf(place)));
                }
            }
            int last = rows.count() - 1;
            return new Layout(List.copyOf(boxes), wires(), right, last < 0 ? 0 : top[last] + height[last]);
        }

        private List<Wire> wires() {
            List<Wire> wires = new ArrayList<>();
            for (int provider = 0; provider < wiring.size(); provider++) {
                down(provider, wires);
                for (int dependent : wiring.upwards()[provider]) {
                    if (rows.rowOf(dependent) >= rows.rowOf(provider)) {
                        wires.add(new Wire(
                                centre[dependent],
                                y1(dependent),
                                centre[provider],
                                y1(provider),
                                y1(provider),
                                List.of(dependent),
                                provider,
                                true,
                                true));
                    }
                }
            }
            return List.copyOf(wires);
        }

        /** The ways to one provider, from the bottom up: a bend serves whoever is wired to it or to a bend above it. */
        private void down(int provider, List<Wire> wires) {
            List<Integer> left = new ArrayList<>();
            for (int dependent : wiring.upwards()[provider]) {
                if (rows.rowOf(dependent) < rows.rowOf(provider)) {
                    left.add(dependent);
                }
            }
            int lower = provider;
            while (lower >= 0) {
                int next = -1;
                for (int upper : rows.above(lower)) {
                    if (rows.isBend(upper)) {
                        next = upper;
                    } else if (left.remove(Integer.valueOf(upper))) {
                        wires.add(wire(upper, lower, List.of(upper), provider));
                    }
                }
                if (next >= 0) {
                    wires.add(wire(next, lower, List.copyOf(left), provider));
                }
                lower = next;
            }
        }

        private Wire wire(int upper, int lower, List<Integer> dependents, int provider) {
            return new Wire(
                    centre[upper],
                    y2(upper),
                    centre[lower],
                    y1(lower),
                    rows.isBend(lower) ? y2(lower) : y1(lower),
                    dependents,
                    provider,
                    lower == provider,
                    false);
        }

        private double height(int place) {
            return rows.isBend(place) ? 0 : place < wiring.nodes() ? NODE_HEIGHT : GROUP_HEIGHT;
        }

        /** Boxes stand in the middle of their row; bends pass it from top to bottom. */
        private double y1(int place) {
            int row = rows.rowOf(place);
            return rows.isBend(place) ? top[row] : top[row] + (height[row] - height(place)) / 2;
        }

        private double y2(int place) {
            int row = rows.rowOf(place);
            return rows.isBend(place) ? top[row] + height[row] : y1(place) + height(place);
        }
    }
}
