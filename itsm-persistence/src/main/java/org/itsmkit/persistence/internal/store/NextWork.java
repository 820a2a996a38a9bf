package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;

/** When there is something to do next. */
public final class NextWork {

    private final Words words;
    private final Runner runner;

    /**
     * Both of as many kinds as there are, limited.
     *
     * @param free when an item is due that is not claimed, the first first
     * @param held when a claim ends, the first first
     */
    public record Words(String free, String held) {}

    NextWork(Words words, Runner runner) {
        this.words = words;
        this.runner = runner;
    }

    Optional<Instant> of(Set<WorkKind> kinds) {
        return Stream.of(words.free, words.held)
                .map(sql -> runner.first(
                        sql,
                        to -> {
                            DueWork.bindKinds(to, kinds);
                            to.limit(1);
                        },
                        RowReader::number))
                .flatMap(Optional::stream)
                .map(Micros::instant)
                .min(Instant::compareTo)
                .filter(at -> at.isBefore(WorkItem.NEVER));
    }
}
