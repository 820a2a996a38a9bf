package org.itsmkit.domain.cmdb.drawing;

import java.util.List;
import org.itsmkit.domain.internal.Escapes;

/** Writes a picture as a Mermaid flow chart: dependents above what they need, groups as small nodes of their own. */
final class MermaidText {

    private static final String PLAIN = " --> ";
    private static final String BROKEN = " ==> ";

    private final StringBuilder text = new StringBuilder("flowchart TB\n");
    private final Picture picture;

    private MermaidText(Picture picture) {
        this.picture = picture;
    }

    static String of(Picture picture) {
        return new MermaidText(picture).write();
    }

    private String write() {
        line("accTitle: " + Escapes.mermaid(picture.title()));
        for (NodeRole role : NodeRole.values()) {
            line("classDef " + role.label() + " fill:" + Palette.fill(role) + ",stroke:" + Palette.stroke(role)
                    + ",color:" + Palette.text(role));
        }
        List<PictureNode> nodes = picture.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            PictureNode node = nodes.get(i);
            String kind = node.subheading().isEmpty() ? "" : "<br/>" + Escapes.mermaid(node.subheading());
            line("n" + i + "[\"" + Escapes.mermaid(node.heading()) + kind + "\"]:::"
                    + node.role().label());
        }
        int groups = 0;
        for (PictureNeed need : picture.needs()) {
            String from = "n" + need.dependent();
            if (need.group() != null) {
                String id = "g" + groups++;
                line(id + "([\"" + Escapes.mermaid(Layout.groupLabel(need)) + "\"])");
                line(from + (need.carries(nodes) ? BROKEN : PLAIN) + id);
                from = id;
            }
            for (int provider : need.providers()) {
                line(from + (need.carries(nodes, provider) ? BROKEN : PLAIN) + "n" + provider);
            }
        }
        return text.toString();
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }
}
