package org.itsmkit.persistence.internal.search;

import java.util.List;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Readers;

/** What may be seen, as a part of a question. */
final class Visibility {

    private Visibility() {}

    static Test of(Readers readers, Heads heads, Draft draft) {
        if (readers.unrestricted() || readers.labels().isEmpty()) {
            return new Test.Fixed(readers.unrestricted());
        }
        List<String> held = readers.labels().stream()
                .map(label -> Texts.check("reader label", label))
                .sorted()
                .toList();
        List<Integer> labels = draft.bindAll(held);
        Test byLabel = new Test.All(List.of(new Test.Label(false, labels), new Test.Not(new Test.Label(true, labels))));
        return readers.labels().contains(Labels.EVERYONE)
                ? new Test.Any(List.of(new Test.Flag(heads.open(), true), byLabel))
                : byLabel;
    }
}
