package org.itsmkit.examples.replay.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case right after one of its events.
 *
 * @param sequence the event's place in the journal
 * @param at when it happened
 * @param state the state under the name that the log gives it
 * @param impact its level, or null
 * @param urgency its level, or null
 * @param priority its level, or null
 * @param group the team's name, or null
 * @param madeSla the recorded flag, or null
 */
public record Moment(
        long sequence,
        Instant at,
        String state,
        @Nullable Long impact,
        @Nullable Long urgency,
        @Nullable Long priority,
        @Nullable String group,
        @Nullable Boolean madeSla) {}
