package org.itsmkit.domain.journal;

/**
 * Where salts come from. A salt must not be guessable, or an erased value could be found by trying: use
 * {@code new SecureRandom()::nextBytes}, made once and shared.
 */
@FunctionalInterface
public interface SaltSource {

    /** Fills {@code salt} with fresh random bytes; called from any thread. */
    void fill(byte[] salt);
}
