package org.itsmkit.examples.quickstart.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.domain.workflow.Workflow;

/**
 * Draws any workflow from its data. States stand in columns by what they mean, those that mean the same below each other;
 * what goes on runs above, what goes back below, and what leaves the first row goes down and then across.
 */
final class LifeCycle {

    private static final int BOX_WIDTH = 132;
    private static final int BOX_HEIGHT = 52;
    private static final int COLUMN = 260;
    private static final int ROW = 172;
    private static final int MARGIN = 12;

    private record Place(int column, int row) {}

    private record Edge(State from, State to) {}

    private final Workflow workflow;
    private final Map<State, Place> places = new LinkedHashMap<>();
    private final Map<Edge, List<Transition>> edges = new LinkedHashMap<>();
    private final Map<State, Long> counts;
    private final Markup svg = new Markup();

    private LifeCycle(Workflow workflow, Map<State, Long> counts) {
        this.workflow = workflow;
        this.counts = counts;
        place();
        connect();
    }

    /** @param counts how many tickets are in each state now */
    static String draw(Workflow workflow, Map<State, Long> counts) {
        return new LifeCycle(workflow, counts).svg();
    }

    private void place() {
        Map<Integer, List<State>> columns = workflow.states().stream()
                .sorted(Comparator.comparing(state -> state.category().ordinal()))
                .collect(Collectors.groupingBy(LifeCycle::step, LinkedHashMap::new, Collectors.toList()));
        int column = 0;
        for (List<State> states : columns.values()) {
            for (int row = 0; row < states.size(); row++) {
                places.put(states.get(row), new Place(column, row));
            }
            column++;
        }
    }

    /** How far along a state is; both ends are equally far. */
    private static int step(State state) {
        return Math.min(state.category().ordinal(), Category.CLOSED.ordinal());
    }

    private void connect() {
        for (Transition transition : workflow.transitions()) {
            for (State from : transition.from()) {
                State to = transition.target(from);
                if (!from.equals(to)) {
                    edges.computeIfAbsent(new Edge(from, to), edge -> new ArrayList<>())
                            .add(transition);
                }
            }
        }
    }

    private String svg() {
        int columns = places.values().stream().mapToInt(Place::column).max().orElse(0);
        int rows = places.values().stream().mapToInt(Place::row).max().orElse(0);
        int top = -arc(longest(true)) - MARGIN;
        int bottom = Math.max(rows * ROW, arc(longest(false))) + BOX_HEIGHT + 2 * MARGIN;
        int width = columns * COLUMN + BOX_WIDTH + 2 * MARGIN;
        svg.add(
                "<svg viewBox=\"%d %d %d %d\" role=\"img\" aria-label=\"Life cycle\">",
                -MARGIN, top, width, bottom - top);
        svg.raw(
                "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
                        + " orient=\"auto-start-reverse\"><path class=\"tip\" d=\"M0 0L8 4L0 8Z\"/></marker></defs>\n");
        edges.forEach(this::edge);
        places.forEach(this::box);
        return svg.raw("</svg>\n").toString();
    }

    /** Over how many columns the longest edge runs that goes on, or that goes back. */
    private int longest(boolean onwards) {
        return edges.keySet().stream()
                .filter(edge -> rows(edge) == 0)
                .mapToInt(edge -> onwards ? columns(edge) : -columns(edge))
                .max()
                .orElse(0);
    }

    private int columns(Edge edge) {
        return place(edge.to).column - place(edge.from).column;
    }

    private int rows(Edge edge) {
        return place(edge.to).row - place(edge.from).row;
    }

    private Place place(State state) {
        return places.getOrDefault(state, new Place(0, 0));
    }

    private void edge(Edge edge, List<Transition> transitions) {
        boolean automatic = transitions.stream().allMatch(Transition::isBySystemAlone);
        String style = automatic ? "edge own" : "edge";
        int columns = columns(edge);
        if (rows(edge) != 0) {
            across(edge, style, transitions);
        } else if (columns == 1) {
            straight(edge, style, transitions);
        } else {
            bowed(edge, style, transitions, columns > 0 ? -1 : 1, Math.abs(columns));
        }
    }

    private void straight(Edge edge, String style, List<Transition> transitions) {
        double from = left(edge.from) + BOX_WIDTH;
        double to = left(edge.to) - 2.0;
        double y = middle(edge.from);
        svg.add("<path class=\"%s\" d=\"M%.0f %.0fH%.0f\"/>", style, from, y, to);
        label((from + to) / 2, y - 6, -1, "middle", transitions);
    }

    /** Above the boxes when it goes on (up is -1), below them when it goes back. */
    private void bowed(Edge edge, String style, List<Transition> transitions, int up, int span) {
        double from = center(edge.from) - up * (34 - span * 9);
        double to = center(edge.to) + up * (34 - span * 9);
        double y = middle(edge.from) + up * BOX_HEIGHT / 2.0;
        double control = y + up * bow(span);
        svg.add(
                "<path class=\"%s\" d=\"M%.0f %.0fC%.0f %.0f %.0f %.0f %.0f %.0f\"/>",
                style, from, y, from, control, to, control, to, y + up * 2);
        double crest = y + up * bow(span) * 0.75;
        label((from + to) / 2, crest + (up < 0 ? -5 : 13), up, "middle", transitions);
    }

    /** Down to the row of the other state, then across to it. */
    private void across(Edge edge, String style, List<Transition> transitions) {
        double x = center(edge.from) + BOX_WIDTH / 2.0 - 16;
        double from = middle(edge.from) + Integer.signum(rows(edge)) * BOX_HEIGHT / 2.0;
        double y = middle(edge.to);
        boolean below = columns(edge) == 0;
        String path = below ? "M%.0f %.0fV%.0f" : "M%.0f %.0fV%.0fq0 12 12 12H%.0f";
        double end = below ? y - Integer.signum(rows(edge)) * (BOX_HEIGHT / 2.0 + 2) : y - 12;
        svg.add("<path class=\"%s\" d=\"" + path + "\"/>", style, x, from, end, left(edge.to) - 2.0);
        label(x - 7, y - 14, -1, "end", transitions);
    }

    private void label(double x, double y, int up, String anchor, List<Transition> transitions) {
        Set<String> shown = new LinkedHashSet<>();
        List<Transition> each =
                transitions.stream().filter(one -> shown.add(one.action())).toList();
        for (int i = 0; i < each.size(); i++) {
            Transition one = each.get(up < 0 ? each.size() - 1 - i : i);
            svg.add(
                    "<text class=\"%s\" x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>",
                    one.isBySystemAlone() ? "action own" : "action", x, y + up * i * 13.0, anchor, one.action());
        }
    }

    private void box(State state, Place place) {
        svg.add(
                "<rect class=\"state %s\" x=\"%.0f\" y=\"%.0f\" width=\"%d\" height=\"%d\" rx=\"9\"/>",
                state.category().name().toLowerCase(Locale.ROOT),
                left(state),
                middle(state) - BOX_HEIGHT / 2.0,
                BOX_WIDTH,
                BOX_HEIGHT);
        svg.add("<text class=\"name\" x=\"%.0f\" y=\"%.0f\">%s</text>", center(state), middle(state) - 2, state.key());
        svg.add(
                "<text class=\"count\" x=\"%.0f\" y=\"%.0f\">%d now</text>",
                center(state), middle(state) + 15, counts.getOrDefault(state, 0L));
    }

    private double left(State state) {
        return (double) place(state).column * COLUMN;
    }

    private double center(State state) {
        return left(state) + BOX_WIDTH / 2.0;
    }

    private double middle(State state) {
        return (double) place(state).row * ROW + BOX_HEIGHT / 2.0;
    }

    private static int bow(int span) {
        return 60 * span;
    }

    /** How high an edge over so many columns rises, with its label. */
    private static int arc(int span) {
        return span < 2 ? 20 : bow(span) * 3 / 4 + 32;
    }
}
