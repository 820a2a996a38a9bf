package org.itsmkit.examples.replay.figures;

import java.util.Map;

/** Something that is told of cases, one case after another. Used by one thread. */
interface Figure {

    void add(ReplayedCase replayed);

    /** Adds what it has to tell under names of its own: numbers, texts, and lists and maps of such. */
    void tell(Map<String, Object> figures);
}
