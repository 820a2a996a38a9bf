package org.itsmkit.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/audit.md} to the code. */
class AuditDocumentTest {

    private static String document = "";

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Path.of("../docs/audit.md"));
    }

    @Test
    void the_example_is_what_the_code_writes() {
        SealedEntry sealed = Sample.chain(List.of(Sample.entry(1, Sample.opened())), Sample.salts())
                .get(0);

        assertThat(document)
                .contains('\n' + sealed.text() + '\n')
                .contains('\n' + sealed.disclosures() + '\n')
                .contains("`" + JournalChain.genesis(Sample.ACME, Sample.TICKET) + "`")
                .contains("`" + sealed.hash() + "`");
    }

    @Test
    void every_kind_of_event_is_described() {
        RandomEntries random = new RandomEntries(new Random(1));

        assertThat(IntStream.range(0, RandomEntries.KINDS))
                .allSatisfy(kind -> assertThat(document)
                        .containsPattern("\\n\\| [^|]*`" + random.event(kind).kind() + "`[^|]* \\|"));
        assertThat(document).contains("| `opened` |");
    }
}
