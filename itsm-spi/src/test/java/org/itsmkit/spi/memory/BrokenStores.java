package org.itsmkit.spi.memory;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.storage.Storage;

/** Stores that are broken in one place each. */
public final class BrokenStores {

    private BrokenStores() {}

    /** All of them. */
    public static Stream<Broken<Supplier<Storage>>> all() {
        return Stream.of(
                        BrokenWrites.all(),
                        BrokenTenants.all(),
                        BrokenVisibility.all(),
                        BrokenSearch.all(),
                        BrokenItems.all(),
                        BrokenPages.all(),
                        BrokenKeeping.all(),
                        BrokenWork.all(),
                        BrokenTransactions.all(),
                        BrokenGraphs.all())
                .flatMap(stores -> stores);
    }
}
