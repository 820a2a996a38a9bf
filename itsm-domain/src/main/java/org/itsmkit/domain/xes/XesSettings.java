package org.itsmkit.domain.xes;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.itsmkit.sla.InvalidInput;

/**
 * What is accepted of a log. Immutable.
 *
 * @param maxBytes the most bytes, unpacked; 1 or more
 * @param maxEvents the most events of one trace, all of which are held at once; 1 or more
 * @param maxAttributes the most attributes of one log, trace or event; 1 or more
 * @param maxText the most characters of a key or a value; 1 or more
 * @param maxDepth the most elements inside each other, 4 to 1000; attributes inside attributes are read over
 * @param zone the zone of times that are written without one
 */
public record XesSettings(long maxBytes, int maxEvents, int maxAttributes, int maxText, int maxDepth, ZoneId zone) {

    /** 4 GiB, 100,000 events a trace, 1,000 attributes, 100,000 characters, 64 levels, UTC. */
    public static final XesSettings DEFAULT = new XesSettings(4L << 30, 100_000, 1_000, 100_000, 64, ZoneOffset.UTC);

    public XesSettings {
        atLeast("maxBytes", maxBytes, 1);
        atLeast("maxEvents", maxEvents, 1);
        atLeast("maxAttributes", maxAttributes, 1);
        atLeast("maxText", maxText, 1);
        atLeast("maxDepth", maxDepth, 4);
        if (maxDepth > 1_000) {
            throw new InvalidInput("xes.maxDepth", "4 to 1000", maxDepth);
        }
        InvalidInput.present("xes.zone", zone);
    }

    private static void atLeast(String what, long value, long least) {
        if (value < least) {
            throw new InvalidInput("xes." + what, least + " or more", value);
        }
    }
}
