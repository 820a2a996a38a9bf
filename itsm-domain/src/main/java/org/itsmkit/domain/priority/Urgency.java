package org.itsmkit.domain.priority;

/** Names for the levels of a three-step urgency scale on which 1 is the gravest. Other scales use their numbers. */
public enum Urgency {
    HIGH,
    MEDIUM,
    LOW;

    /** The level on the scale: 1 to 3. */
    public long level() {
        return ordinal() + 1L;
    }
}
