package org.itsmkit.domain.cmdb.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Elements in rows, top to bottom, and in each row left to right, with bends where a wire passes a row. A layer that is too wide
 * takes several rows. All wires to one element share their bends, so that they run together on their way to it.
 *
 * <p>What follows the elements of the wiring in numbering are bends. Wires within a row or upwards, of elements that need each
 * other, have no bends and no part in the order.
 */
final class Rows {

    private static final int SWEEPS = 8;

    private final Wiring wiring;
    private final int[] rowOf;
    private final List<Integer> bendRow = new ArrayList<>();
    private final List<TreeSet<Integer>> below = new ArrayList<>();
    private final List<TreeSet<Integer>> above = new ArrayList<>();
    private final int[][] belowOf;
    private final int[][] aboveOf;
    private final int rowCount;

    private Rows(Wiring wiring, int[] layers, int widest) {
        this.wiring = wiring;
        rowOf = new int[wiring.size()];
        rowCount = split(layers, roughOrder(layers), widest);
        for (int i = 0; i < wiring.size(); i++) {
            below.add(new TreeSet<>());
            above.add(new TreeSet<>());
        }
        for (int element = 0; element < wiring.size(); element++) {
            bend(element);
        }
        belowOf = arrays(below);
        aboveOf = arrays(above);
    }

    /** @param widest the most elements of a row, bends not counted, 1 or more */
    static Rows of(Wiring wiring, int[] layers, int widest) {
        return new Rows(wiring, layers, widest);
    }

    int count() {
        return rowCount;
    }

    /** Elements and bends. */
    int size() {
        return below.size();
    }

    boolean isBend(int place) {
        return place >= wiring.size();
    }

    int rowOf(int place) {
        return isBend(place) ? bendRow.get(place - wiring.size()) : rowOf[place];
    }

    /** What it is wired to in the row beneath, ascending. */
    int[] below(int place) {
        return belowOf[place];
    }

    /** What it is wired to in the row above, ascending. */
    int[] above(int place) {
        return aboveOf[place];
    }

    /** The places of each row by number. */
    int[][] places() {
        List<List<Integer>> rows = new ArrayList<>();
        for (int row = 0; row < rowCount; row++) {
            rows.add(new ArrayList<>());
        }
        for (int place = 0; place < size(); place++) {
            rows.get(rowOf(place)).add(place);
        }
        return arrays(rows);
    }

    /** Where each element would like to be from left (0) to right (1), by the mean of all it is wired to, whatever their layers. */
    private double[] roughOrder(int[] layers) {
        double[] wish = new double[wiring.size()];
        int[][] byLayer = byLayer(layers);
        for (int sweep = 0; sweep <= SWEEPS; sweep++) {
            for (int[] layer : byLayer) {
                double[] mean = new double[wiring.size()];
                for (int element : layer) {
                    mean[element] = sweep == 0 ? element : mean(element, wish);
                }
                Integer[] order = Arrays.stream(layer).boxed().toArray(Integer[]::new);
                Arrays.sort(order, Comparator.comparingDouble(element -> mean[element]));
                for (int i = 0; i < order.length; i++) {
                    wish[order[i]] = (i + 0.5) / order.length;
                    layer[i] = order[i];
                }
            }
        }
        return wish;
    }

    private double mean(int element, double[] wish) {
        double sum = wish[element];
        int count = 1;
        for (int[] side : new int[][] {wiring.downwards()[element], wiring.upwards()[element]}) {
            for (int other : side) {
                sum += 3 * wish[other];
                count += 3;
            }
        }
        return sum / count;
    }

    /** Gives each layer the rows it takes, dealing its elements out so that each row spans the whole width; how many rows. */
    private int split(int[] layers, double[] wish, int widest) {
        int row = 0;
        for (int[] layer : byLayer(layers)) {
            Integer[] order = Arrays.stream(layer).boxed().toArray(Integer[]::new);
            Arrays.sort(order, Comparator.comparingDouble(element -> wish[element]));
            int rows = (order.length + widest - 1) / widest;
            for (int i = 0; i < order.length; i++) {
                rowOf[order[i]] = row + i % rows;
            }
            row += rows;
        }
        return row;
    }

    private int[][] byLayer(int[] layers) {
        int count = Arrays.stream(layers).max().orElse(-1) + 1;
        List<List<Integer>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new ArrayList<>());
        }
        for (int element = 0; element < layers.length; element++) {
            all.get(layers[element]).add(element);
        }
        return arrays(all);
    }

    private static int[][] arrays(List<? extends Collection<Integer>> all) {
        return all.stream()
                .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The bends of the wires to this element, from the row beneath the highest of those that need it. */
    private void bend(int element) {
        int[] dependents = Arrays.stream(wiring.upwards()[element])
                .filter(other -> rowOf[other] < rowOf[element])
                .toArray();
        int top = Arrays.stream(dependents).map(other -> rowOf[other]).min().orElse(rowOf[element]);
        int last = element;
        for (int row = rowOf[element] - 1; row > top; row--) {
            int bend = size();
            bendRow.add(row);
            below.add(new TreeSet<>());
            above.add(new TreeSet<>());
            wire(bend, last);
            attach(dependents, row, last);
            last = bend;
        }
        attach(dependents, top, last);
    }

    private void attach(int[] dependents, int row, int place) {
        for (int dependent : dependents) {
            if (rowOf[dependent] == row) {
                wire(dependent, place);
            }
        }
    }

    private void wire(int upper, int lower) {
        below.get(upper).add(lower);
        above.get(lower).add(upper);
    }
}
