package org.itsmkit.domain.cmdb.drawing;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * Items, what they need, and what an impact makes of them: what there is to draw. Immutable and shared by all threads.
 *
 * @param title what the picture shows; any text
 * @param nodes the items, in the order they were added
 * @param needs what they need, in the order they were added
 */
public record Picture(String title, List<PictureNode> nodes, List<PictureNeed> needs) {

    /** How many boxes a drawing has at most unless one says otherwise. */
    public static final int MOST_BOXES = 200;

    public Picture {
        InvalidInput.present("title", title);
        nodes = InvalidInput.each("nodes", nodes);
        needs = InvalidInput.each("needs", needs);
        for (PictureNeed need : needs) {
            require("dependent", need.dependent(), nodes.size());
            for (int provider : need.providers()) {
                require("provider", provider, nodes.size());
            }
        }
    }

    /** Begins a picture. */
    public static PictureBuilder titled(String title) {
        return new PictureBuilder(title);
    }

    /** The same picture with only what is down and what that needs itself: the impact, and what still holds. */
    public Picture ofImpact() {
        return Impacted.of(this);
    }

    /**
     * The same picture with at most so many nodes: items that are alike, in kind, role and what they need and serve, are one
     * with their number; if these are still too many, those of one kind and role in one layer, then in all layers, then those of
     * one role. Groups of one rule are then one with their number. What failed, and the path, stay apart as long as each is at most a quarter of {@code most}.
     *
     * @param most 10 or more
     */
    public Picture collapsed(int most) {
        if (most < 10) {
            throw new InvalidInput("most", "10 or more", most);
        }
        return Collapse.to(this, most);
    }

    /** How many items it shows: of a collapsed one, those that its nodes stand for. */
    public long items() {
        return nodes.stream().mapToLong(PictureNode::count).sum();
    }

    /** An SVG document of at most {@link #MOST_BOXES} boxes. */
    public String toSvg() {
        return toSvg(MOST_BOXES);
    }

    /**
     * An SVG document of at most so many boxes, 10 or more. Every item stands above what it needs, unless they need each other.
     * It has a title and a description for those who cannot see it, and refers to nothing outside.
     */
    public String toSvg(int most) {
        return SvgDrawing.of(collapsed(most));
    }

    /** A page with the drawing of {@link #toSvg()} and its figures as text; well-formed XML, without scripts. */
    public String toHtml() {
        return toHtml(MOST_BOXES);
    }

    /** The same of at most so many boxes, 10 or more. */
    public String toHtml(int most) {
        return HtmlPage.of(collapsed(most));
    }

    /** Every item in the language of Graphviz. */
    public String toDot() {
        return DotText.of(this);
    }

    /** Every item as a Mermaid flow chart. */
    public String toMermaid() {
        return MermaidText.of(this);
    }

    /** Such as {@code 1 failed, 3 impacted, 20 unaffected}. */
    String figures() {
        StringBuilder text = new StringBuilder();
        for (NodeRole role : NodeRole.values()) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(items(role))
                    .append(' ')
                    .append(role.label());
        }
        return text.toString();
    }

    long items(NodeRole role) {
        return nodes.stream()
                .filter(node -> node.role() == role)
                .mapToLong(PictureNode::count)
                .sum();
    }

    private static void require(String what, int node, int size) {
        if (node < 0 || node >= size) {
            throw new InvalidInput(what, "the number of a node, from 0 to " + (size - 1), node);
        }
    }
}
