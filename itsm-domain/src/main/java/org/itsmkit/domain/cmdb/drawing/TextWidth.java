package org.itsmkit.domain.cmdb.drawing;

/** How wide texts are about, so that they can be made to fit without a font at hand: generous, in pixels. */
final class TextWidth {

    private static final String ELLIPSIS = "\u2026";
    private static final double NARROW = 0.62;
    private static final double WIDE = 1.1;

    private TextWidth() {}

    static double of(String text, double size) {
        return text.codePoints()
                .mapToDouble(c -> size * (c < 0x1100 ? NARROW : WIDE))
                .sum();
    }

    /** The text itself, or its beginning and its end, which tell machines apart, with an ellipsis between. */
    static String fitting(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        int[] all = text.codePoints().toArray();
        int head = 0;
        int tail = 0;
        double used = of(ELLIPSIS, size);
        while (head + tail < all.length) {
            boolean isHead = head <= tail * 2;
            double more = of(new String(all, isHead ? head : all.length - 1 - tail, 1), size);
            if (used + more > room) {
                break;
            }
            used += more;
            if (isHead) {
                head++;
            } else {
                tail++;
            }
        }
        return new String(all, 0, head) + ELLIPSIS + new String(all, all.length - tail, tail);
    }
}
