package org.itsmkit.sla.calendar;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * What local times of a stretch of the time line are in a zone, resolved as {@link java.time.ZonedDateTime#of} does. For both
 * a gap and an overlap that means: the offset before the transition holds for all local times up to the later of the two that
 * the clock shows at it. Local times are counted in seconds as if they were UTC. Immutable.
 */
final class LocalOffsets {

    private final int[] offsets;
    /** From this local second on the next offset holds. */
    private final long[] boundaries;
    /** Where the local time that a transition leaves out starts and ends; equal ends if none is. */
    private final long[] gapStarts;

    LocalOffsets(ZoneRules rules, long firstSecond, long lastSecond) {
        Instant start = Instant.ofEpochSecond(firstSecond);
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (ZoneOffsetTransition next = rules.nextTransition(start);
                next != null && next.toEpochSecond() <= lastSecond;
                next = rules.nextTransition(next.getInstant())) {
            transitions.add(next);
        }
        int count = transitions.size();
        this.offsets = new int[count + 1];
        this.boundaries = new long[count];
        this.gapStarts = new long[count];
        offsets[0] = rules.getOffset(start).getTotalSeconds();
        for (int i = 0; i < count; i++) {
            ZoneOffsetTransition transition = transitions.get(i);
            int before = transition.getOffsetBefore().getTotalSeconds();
            int after = transition.getOffsetAfter().getTotalSeconds();
            offsets[i + 1] = after;
            boundaries[i] = transition.toEpochSecond() + Math.max(before, after);
            gapStarts[i] = transition.toEpochSecond() + before;
        }
    }

    /** The second of the epoch at which a clock in the zone shows this local second. */
    long resolve(long localSecond) {
        int i = 0;
        while (i < boundaries.length && localSecond >= boundaries[i]) {
            i++;
        }
        return localSecond - offsets[i];
    }

    /** Whether the zone left out a date altogether, such as Friday 30 December 2011 in Apia. */
    boolean isLeftOut(long epochDay) {
        long start = epochDay * 86_400;
        for (int i = 0; i < boundaries.length; i++) {
            if (gapStarts[i] <= start && start + 86_400 <= boundaries[i]) {
                return true;
            }
        }
        return false;
    }
}
