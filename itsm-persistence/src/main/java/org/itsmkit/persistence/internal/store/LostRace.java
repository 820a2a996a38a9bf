package org.itsmkit.persistence.internal.store;

/** Somebody else was faster: what was begun is to be rolled back and done again in another transaction. */
final class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostRace() {
        super("somebody else was faster", null, false, false);
    }
}
