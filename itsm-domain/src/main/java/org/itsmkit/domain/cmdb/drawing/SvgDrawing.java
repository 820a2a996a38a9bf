package org.itsmkit.domain.cmdb.drawing;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.cmdb.drawing.Layout.Box;
import org.itsmkit.domain.cmdb.drawing.Layout.Wire;
import org.itsmkit.domain.internal.Escapes;

/** Writes the layout of a picture as SVG. What is down is told by colour and by a mark; what carries failure, by a thick line. */
final class SvgDrawing {

    private static final double MARGIN = 24;
    private static final double HEAD = 60;
    private static final double LEGEND = 56;
    private static final double LEAST_WIDTH = 620;

    private final Picture picture;
    private final Layout layout;
    private final StringBuilder text = new StringBuilder();
    /** The needs that are groups, in the order of their elements, which follow the nodes. */
    private final List<PictureNeed> groups;

    private SvgDrawing(Picture picture) {
        this.picture = picture;
        this.layout = Layout.of(picture);
        this.groups =
                picture.needs().stream().filter(need -> need.group() != null).toList();
    }

    /** Draws every node; the picture has to be small enough already. */
    static String of(Picture picture) {
        return new SvgDrawing(picture).write();
    }

    private String write() {
        double width = Math.max(LEAST_WIDTH, layout.width() + 2 * MARGIN);
        double height = HEAD + layout.height() + LEGEND + 2 * MARGIN;
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + px(width) + "\" height=\"" + px(height)
                + "\" viewBox=\"0 0 " + px(width) + " " + px(height)
                + "\" role=\"img\" aria-labelledby=\"picture-title picture-desc\">");
        line("<title id=\"picture-title\">" + Escapes.xml(picture.title()) + "</title>");
        line("<desc id=\"picture-desc\">" + Escapes.xml(description()) + "</desc>");
        style();
        line("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        label("head", MARGIN, MARGIN + 16, TextWidth.fitting(picture.title(), 18, width - 2 * MARGIN));
        double shift = (width - layout.width()) / 2;
        line("<g transform=\"translate(" + px(shift) + " " + px(HEAD + MARGIN) + ")\">");
        wires();
        for (int i = 0; i < picture.nodes().size(); i++) {
            node(picture.nodes().get(i), layout.boxes().get(i));
        }
        for (int i = 0; i < groups.size(); i++) {
            group(groups.get(i), layout.boxes().get(picture.nodes().size() + i));
        }
        line("</g>");
        legend(height - MARGIN - LEGEND + 24);
        line("</svg>");
        return text.toString();
    }

    private String description() {
        int drawn = picture.nodes().size();
        String collapsed = drawn == picture.items() ? "" : " Alike items are drawn as one, " + drawn + " boxes in all.";
        List<String> broken = groups.stream()
                .filter(need -> need.group() != null && need.group().isBroken())
                .map(need -> picture.nodes().get(need.dependent()).label() + " "
                        + (need.group() == null ? "" : need.group().told()))
                .limit(10)
                .toList();
        return picture.items() + " items: " + picture.figures() + "." + collapsed
                + " Every item stands above what it needs."
                + (broken.isEmpty() ? "" : " Broken: " + String.join("; ", broken) + ".");
    }

    private void style() {
        line("<style>");
        line("text { font-family: system-ui, \"Segoe UI\", Roboto, \"DejaVu Sans\", sans-serif; fill: #1b1f24; }");
        line(".head { font-size: 18px; font-weight: 600; }");
        line(".label { font-size: 13px; font-weight: 600; }");
        line(".kind, .legend, .rule { font-size: 11px; }");
        line(".rule { text-anchor: middle; }");
        line(".wire { fill: none; stroke: " + Palette.WIRE + "; stroke-width: 1.2; }");
        line(".carries { stroke: " + Palette.BROKEN + "; stroke-width: 2; }");
        line(".path { stroke-width: 4; }");
        for (NodeRole role : NodeRole.values()) {
            line("." + role.label() + " rect { fill: " + Palette.fill(role) + "; stroke: " + Palette.stroke(role)
                    + "; stroke-width: 1.4; }");
            line("." + role.label() + " text { fill: " + Palette.text(role) + "; }");
            line("." + role.label() + " .mark { fill: none; stroke: " + Palette.text(role)
                    + "; stroke-width: 2; stroke-linecap: round; }");
        }
        line(".shown > rect:last-of-type { stroke-width: 3.5; }");
        line(".holds rect { fill: #eef1f4; stroke: " + Palette.WIRE + "; }");
        line(".broken rect { fill: #ffffff; stroke: " + Palette.BROKEN + "; stroke-width: 2; }");
        line(".broken text { fill: " + Palette.BROKEN + "; font-weight: 600; }");
        line("</style>");
        line("<defs>");
        arrow("end", Palette.WIRE);
        arrow("end-carries", Palette.BROKEN);
        line("</defs>");
    }

    private void arrow(String id, String colour) {
        line("<marker id=\"" + id + "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
                + " markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"" + colour
                + "\"/></marker>");
    }

    /** Those that carry failure last, so that they are seen. */
    private void wires() {
        List<Wire> carrying = new ArrayList<>();
        for (Wire wire : layout.wires()) {
            if (carries(wire)) {
                carrying.add(wire);
            } else {
                wire(wire, "wire", "end");
            }
        }
        for (Wire wire : carrying) {
            boolean isShown =
                    isOnPath(wire.provider()) && wire.dependents().stream().anyMatch(this::isOnPath);
            wire(wire, isShown ? "wire carries path" : "wire carries", "end-carries");
        }
    }

    private void wire(Wire wire, String style, String end) {
        double bend = wire.isSideways() ? -34 : (wire.y2() - wire.y1()) / 2;
        String way = "M" + px(wire.x1()) + " " + px(wire.y1()) + "C" + px(wire.x1()) + " " + px(wire.y1() + bend) + " "
                + px(wire.x2()) + " " + px(wire.isSideways() ? wire.y2() + bend : wire.y2() - bend) + " "
                + px(wire.x2())
                + " " + px(wire.y2());
        line("<path class=\"" + style + "\" d=\"" + way
                + (wire.bottom() > wire.y2() ? "V" + px(wire.bottom()) : "") + "\""
                + (wire.endsThere() ? " marker-end=\"url(#" + end + ")\"" : "") + "/>");
    }

    private boolean carries(Wire wire) {
        return isDown(wire.provider()) && wire.dependents().stream().anyMatch(this::isDown);
    }

    private boolean isDown(int element) {
        int nodes = picture.nodes().size();
        return element < nodes
                ? picture.nodes().get(element).role().isDown()
                : groups.get(element - nodes).carries(picture.nodes());
    }

    private boolean isOnPath(int element) {
        int nodes = picture.nodes().size();
        if (element < nodes) {
            return picture.nodes().get(element).isOnPath();
        }
        PictureNeed need = groups.get(element - nodes);
        return isOnPath(need.dependent()) && need.providers().stream().anyMatch(this::isOnPath);
    }

    private void node(PictureNode node, Box box) {
        String heading = node.heading();
        String beneath = node.subheading();
        double room = box.width() - Layout.markRoom(node) - 2 * Layout.PADDING + 1;
        line("<g class=\"" + node.role().label() + (node.isOnPath() ? " shown" : "") + "\">");
        line("<title>"
                + Escapes.xml(heading + (beneath.isEmpty() ? "" : ", " + beneath) + ": "
                        + node.role().label()) + "</title>");
        if (node.count() > 1) {
            rect(box.left() + 4, box.top() + 4, box, 6);
        }
        rect(box.left(), box.top(), box, 6);
        mark(node.role(), box.left() + 6, box.top() + box.height() / 2 - 6);
        double x = box.left() + Layout.PADDING + Layout.markRoom(node);
        double y = beneath.isEmpty() ? box.top() + box.height() / 2 + 4.5 : box.top() + 17;
        label("label", x, y, TextWidth.fitting(heading, Layout.LABEL_SIZE, room));
        if (!beneath.isEmpty()) {
            label("kind", x, box.top() + 33, TextWidth.fitting(beneath, Layout.KIND_SIZE, room));
        }
        line("</g>");
    }

    private void group(PictureNeed need, Box box) {
        boolean isBroken = need.group() != null && need.group().isBroken();
        String told = need.group() == null ? "" : need.group().told();
        line("<g class=\"" + (isBroken ? "broken" : "holds") + "\">");
        line("<title>" + Escapes.xml(told) + "</title>");
        rect(box.left(), box.top(), box, box.height() / 2);
        label("rule", box.middle(), box.top() + 14, Layout.groupLabel(need));
        line("</g>");
    }

    private void label(String style, double x, double y, String label) {
        line("<text class=\"" + style + "\" x=\"" + px(x) + "\" y=\"" + px(y) + "\">" + Escapes.xml(label) + "</text>");
    }

    private void rect(double left, double top, Box box, double round) {
        line("<rect x=\"" + px(left) + "\" y=\"" + px(top) + "\" width=\"" + px(box.width()) + "\" height=\""
                + px(box.height()) + "\" rx=\"" + px(round) + "\"/>");
    }

    private void mark(NodeRole role, double x, double y) {
        String shape = switch (role) {
            case FAILED -> "M" + px(x + 1) + " " + px(y + 1) + "l10 10m0 -10l-10 10";
            case IMPACTED -> "M" + px(x + 6) + " " + px(y) + "v7m0 5v.1";
            case UNAFFECTED -> "";
        };
        if (!shape.isEmpty()) {
            line("<path class=\"mark\" d=\"" + shape + "\"/>");
        }
    }

    private void legend(double top) {
        double x = MARGIN;
        for (NodeRole role : NodeRole.values()) {
            String label = picture.items(role) + " " + role.label();
            line("<g class=\"" + role.label() + "\"><rect x=\"" + px(x) + "\" y=\"" + px(top)
                    + "\" width=\"20\" height=\"16\" rx=\"4\"/>");
            mark(role, x + 4, top + 2);
            line("</g>");
            x = legend(label, x + 26, top);
        }
        line("<g class=\"holds\"><rect x=\"" + px(x) + "\" y=\"" + px(top)
                + "\" width=\"36\" height=\"16\" rx=\"8\"/>");
        label("rule", x + 18, top + 12, "1 of 2");
        line("</g>");
        legend("of these so many are needed", x + 42, top);
        String alike = picture.items() == picture.nodes().size() ? "" : " Items that are alike are drawn as one.";
        label(
                "legend",
                MARGIN,
                top + 36,
                "Every item stands above what it needs. Failure travels up the thick lines." + alike);
    }

    private double legend(String label, double x, double top) {
        label("legend", x, top + 12, label);
        return x + TextWidth.of(label, 11) + 22;
    }

    private static long px(double value) {
        return Math.round(value);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
