package org.itsmkit.domain.cmdb.drawing;

/** The colours of drawings; every text on its fill has a contrast of at least 4.5 to 1. */
final class Palette {

    static final String BROKEN = "#b3261e";
    static final String WIRE = "#8a94a0";

    private Palette() {}

    static String fill(NodeRole role) {
        return switch (role) {
            case FAILED -> "#b3261e";
            case IMPACTED -> "#ffdfc4";
            case UNAFFECTED -> "#ffffff";
        };
    }

    static String stroke(NodeRole role) {
        return switch (role) {
            case FAILED -> "#7a120c";
            case IMPACTED -> "#b95000";
            case UNAFFECTED -> "#7b8794";
        };
    }

    static String text(NodeRole role) {
        return role == NodeRole.FAILED ? "#ffffff" : "#1b1f24";
    }
}
