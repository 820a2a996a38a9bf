package org.itsmkit.domain.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Places the nodes of a process so that one can read it: in columns by how many flows lead there from the start, in rows by
 * the order in which they were added. Flows that lead on are straight, the others run below. Breadth first, in the time of
 * nodes and flows together. Used by one thread.
 */
public final class BpmnLayout {

    private static final int COLUMN = 180;
    private static final int ROW = 140;
    private static final int MARGIN = 60;
    private static final int BELOW = 24;

    /** How large modellers draw each kind of node. */
    public enum Size {
        EVENT(36, 36),
        GATEWAY(50, 50),
        TASK(100, 80);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public static Size of(String element) {
            return element.endsWith("Event") ? EVENT : element.endsWith("Gateway") ? GATEWAY : TASK;
        }
    }

    public record Box(int x, int y, int width, int height) {}

    public record Point(int x, int y) {}

    private final String start;
    private final Map<String, Size> sizes = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new LinkedHashMap<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();

    public BpmnLayout(String start) {
        this.start = start;
    }

    public void node(String id, Size size) {
        sizes.put(id, size);
        next.put(id, new ArrayList<>());
    }

    public void edge(String from, String to) {
        Objects.requireNonNull(next.get(from)).add(to);
    }

    /** Where each node is, in the order in which they were added. What nothing leads to is in the first column. */
    public Map<String, Box> boxes() {
        Map<String, Integer> columns = columns();
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        sizes.forEach((id, size) -> {
            int column = columns.getOrDefault(id, 0);
            int row = rows.merge(column, 1, Integer::sum) - 1;
            int middleX = MARGIN + column * COLUMN + Size.TASK.width / 2;
            int middleY = MARGIN + row * ROW + Size.TASK.height / 2;
            boxes.put(id, new Box(middleX - size.width / 2, middleY - size.height / 2, size.width, size.height));
        });
        return Collections.unmodifiableMap(boxes);
    }

    /** The corners of the flow between two nodes. */
    public List<Point> points(String fromId, String toId) {
        Box from = Objects.requireNonNull(boxes.get(fromId));
        Box to = Objects.requireNonNull(boxes.get(toId));
        if (from.x() + from.width() < to.x()) {
            return List.of(
                    new Point(from.x() + from.width(), from.y() + from.height() / 2),
                    new Point(to.x(), to.y() + to.height() / 2));
        }
        int fromX = from.x() + from.width() / 2;
        int toX = to.x() + to.width() / 2;
        int fromEnd = from.y() + from.height();
        int toEnd = to.y() + to.height();
        int lane = Math.max(fromEnd, toEnd) + BELOW;
        return List.of(new Point(fromX, fromEnd), new Point(fromX, lane), new Point(toX, lane), new Point(toX, toEnd));
    }

    private Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        columns.put(start, 0);
        while (!waiting.isEmpty()) {
            String id = waiting.remove();
            int column = columns.getOrDefault(id, 0) + 1;
            for (String to : next.getOrDefault(id, List.of())) {
                if (columns.putIfAbsent(to, column) == null) {
                    waiting.add(to);
                }
            }
        }
        return columns;
    }
}
