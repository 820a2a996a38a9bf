package org.itsmkit.spi.memory;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.Rule;

/**
 * A store that is broken in one place.
 *
 * @param how what is wrong with it
 * @param rules each of which must catch it
 */
record Broken(String how, Supplier<Storage> store, Set<Rule> rules) {

    static Broken by(String how, Supplier<Storage> store, Rule... rules) {
        return new Broken(how, store, Set.of(rules));
    }

    /** All of them. */
    static Stream<Broken> all() {
        return Stream.of(
                        BrokenWrites.all(),
                        BrokenTenants.all(),
                        BrokenVisibility.all(),
                        BrokenSearch.all(),
                        BrokenPages.all(),
                        BrokenKeeping.all(),
                        BrokenWork.all(),
                        BrokenTransactions.all())
                .flatMap(stores -> stores);
    }

    @Override
    public String toString() {
        return how;
    }
}
