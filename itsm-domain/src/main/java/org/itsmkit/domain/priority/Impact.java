package org.itsmkit.domain.priority;

/** Names for the levels of a three-step impact scale on which 1 is the gravest. Other scales use their numbers. */
public enum Impact {
    ORGANISATION,
    DEPARTMENT,
    PERSON;

    /** The level on the scale: 1 to 3. */
    public long level() {
        return ordinal() + 1L;
    }
}
