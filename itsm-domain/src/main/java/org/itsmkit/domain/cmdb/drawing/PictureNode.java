package org.itsmkit.domain.cmdb.drawing;

import org.itsmkit.sla.InvalidInput;

/**
 * An item of a {@link Picture}, or several that are drawn as one.
 *
 * @param label what people call it; any text
 * @param kind what sort of item it is, such as the label of its class; any text, may be empty
 * @param role what it is in the impact
 * @param count how many items it stands for, 1 or more
 * @param isOnPath whether it is on the path that is shown
 */
public record PictureNode(String label, String kind, NodeRole role, int count, boolean isOnPath) {

    public PictureNode {
        InvalidInput.present("label", label);
        InvalidInput.present("kind", kind);
        InvalidInput.present("role", role);
        if (count < 1) {
            throw new InvalidInput("count", "1 or more", count);
        }
    }

    /** What is written in the box: how many there are when it stands for several, and what they are. */
    String heading() {
        return count == 1 ? label : count + " \u00d7 " + label;
    }

    /** What is written beneath it; empty when the heading says it. */
    String subheading() {
        return kind.equals(label) ? "" : kind;
    }
}
