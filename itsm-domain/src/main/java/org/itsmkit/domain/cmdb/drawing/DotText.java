package org.itsmkit.domain.cmdb.drawing;

import java.util.List;
import org.itsmkit.domain.internal.Escapes;

/** Writes a picture in DOT, the language of Graphviz: dependents above what they need, groups as small nodes of their own. */
final class DotText {

    private static final String BROKEN = " [color=\"" + Palette.BROKEN + "\" penwidth=2]";

    private final StringBuilder text = new StringBuilder();
    private final Picture picture;

    private DotText(Picture picture) {
        this.picture = picture;
    }

    static String of(Picture picture) {
        return new DotText(picture).write();
    }

    private String write() {
        text.append("digraph \"").append(Escapes.dot(picture.title())).append("\" {\n");
        line("graph [rankdir=TB]");
        line("node [shape=box style=\"rounded,filled\" fontname=\"sans-serif\" fillcolor=\"white\"]");
        List<PictureNode> nodes = picture.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            node(i, nodes.get(i));
        }
        int groups = 0;
        for (PictureNeed need : picture.needs()) {
            String from = "n" + need.dependent();
            if (need.group() != null) {
                String id = "g" + groups++;
                line(id + " [shape=ellipse label=\"" + Escapes.dot(Layout.groupLabel(need)) + "\" tooltip=\""
                        + Escapes.dot(need.group().told()) + "\"]");
                line(from + " -> " + id + (need.carries(nodes) ? BROKEN : ""));
                from = id;
            }
            for (int provider : need.providers()) {
                line(from + " -> n" + provider + (need.carries(nodes, provider) ? BROKEN : ""));
            }
        }
        return text.append("}\n").toString();
    }

    private void node(int number, PictureNode node) {
        String kind = node.subheading().isEmpty() ? "" : "\\n" + Escapes.dot(node.subheading());
        line("n" + number + " [label=\"" + Escapes.dot(node.heading()) + kind + "\" fillcolor=\""
                + Palette.fill(node.role()) + "\"" + (node.isOnPath() ? " penwidth=3" : "") + " tooltip=\""
                + node.role().label() + "\"]");
    }

    private void line(String line) {
        text.append("    ").append(line).append(";\n");
    }
}
