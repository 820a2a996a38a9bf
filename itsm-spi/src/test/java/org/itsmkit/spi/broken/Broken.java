package org.itsmkit.spi.broken;

import java.util.Set;
import org.itsmkit.tck.Rule;

/**
 * An implementation that is broken in one place.
 *
 * @param <T> what makes one, as the contract wants it
 * @param how what is wrong with it
 * @param make what makes one
 * @param rules each of which must catch it
 */
public record Broken<T>(String how, T make, Set<Rule> rules) {

    public static <T> Broken<T> by(String how, T make, Rule... rules) {
        return new Broken<>(how, make, Set.of(rules));
    }

    @Override
    public String toString() {
        return how;
    }
}
