package org.itsmkit.spi.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.AttachmentStore;
import org.itsmkit.spi.AuditAnchors;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.IdSource;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.spi.NumberSource;
import org.itsmkit.spi.TicketListener;
import org.itsmkit.spi.TypeSource;
import org.itsmkit.spi.memory.BrokenStores;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.document.KeyValues;
import org.itsmkit.tck.AccessPolicyContract;
import org.itsmkit.tck.AttachmentStoreContract;
import org.itsmkit.tck.AuditAnchorsContract;
import org.itsmkit.tck.DirectoryContract;
import org.itsmkit.tck.IdSourceContract;
import org.itsmkit.tck.KeyValuesContract;
import org.itsmkit.tck.NotificationChannelContract;
import org.itsmkit.tck.NumberSourceContract;
import org.itsmkit.tck.Rule;
import org.itsmkit.tck.Rule.Level;
import org.itsmkit.tck.StorageContract;
import org.itsmkit.tck.TicketListenerContract;
import org.itsmkit.tck.TypeSourceContract;
import org.junit.jupiter.api.Test;

/** The tables of docs/contracts.md say what the code does. The tests beside this one catch each that is counted here. */
class ContractsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "contracts.md");

    private record Kit(
            Class<?> spi, Class<?> contract, String letters, String passedBy, Stream<? extends Broken<?>> broken) {}

    private static List<Kit> kits() {
        return List.of(
                new Kit(
                        Storage.class,
                        StorageContract.class,
                        "STG",
                        "`MemoryStorage`, jOOQ, Jakarta Persistence, the example's MVStore",
                        BrokenStores.all()),
                new Kit(
                        NotificationChannel.class,
                        NotificationChannelContract.class,
                        "N",
                        "`RecordingChannel`, for tests of hosts; the example's mail, the guide's printer",
                        BrokenChannels.all()),
                new Kit(Directory.class, DirectoryContract.class, "D", "`FixedDirectory`", BrokenDirectories.all()),
                new Kit(
                        AccessPolicy.class,
                        AccessPolicyContract.class,
                        "P",
                        "both of `AccessPolicies`",
                        BrokenPolicies.all()),
                new Kit(IdSource.class, IdSourceContract.class, "I", "`TimeOrderedIds`", BrokenIds.all()),
                new Kit(NumberSource.class, NumberSourceContract.class, "U", "`BlockNumbers`", BrokenNumbers.all()),
                new Kit(
                        AttachmentStore.class,
                        AttachmentStoreContract.class,
                        "F",
                        "`MemoryAttachments`",
                        BrokenFiles.all()),
                new Kit(
                        AuditAnchors.class,
                        AuditAnchorsContract.class,
                        "A",
                        "`MemoryAnchors`, the quickstart's files",
                        BrokenAnchors.all()),
                new Kit(
                        TicketListener.class,
                        TicketListenerContract.class,
                        "L",
                        "a list that keeps what it hears",
                        BrokenListeners.all()),
                new Kit(TypeSource.class, TypeSourceContract.class, "K", "`FixedTypes`", BrokenTypes.all()),
                new Kit(
                        KeyValues.class,
                        KeyValuesContract.class,
                        "V",
                        "the example's MVStore, the guide's sorted map",
                        BrokenValues.all()));
    }

    private static String overview(List<Kit> kits) {
        StringBuilder table = new StringBuilder("| SPI | contract | MUST | SHOULD | broken, all caught | passed by |\n"
                + "|---|---|---|---|---|---|\n");
        for (Kit kit : kits) {
            List<Rule> rules = Rule.of(kit.letters());
            long musts =
                    rules.stream().filter(rule -> rule.level() == Level.MUST).count();
            table.append("| `%s` | `%s` | %d | %d | %d | %s |\n"
                    .formatted(
                            kit.spi().getSimpleName(),
                            kit.contract().getSimpleName(),
                            musts,
                            rules.size() - musts,
                            kit.broken().count(),
                            kit.passedBy()));
        }
        return table.toString();
    }

    private static List<String> tables() {
        List<String> tables = new ArrayList<>();
        tables.add(overview(kits()));
        kits().forEach(kit ->
                tables.add("## `" + kit.spi().getSimpleName() + "`\n\n" + Rule.asMarkdown(Rule.of(kit.letters()))));
        return tables;
    }

    @Test
    void itsTablesAreThoseOfTheRules() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (String table : tables()) {
            assertThat(document).contains(table);
        }
    }

    @Test
    void everyRuleIsOfOneContract() {
        assertThat(kits().stream()
                        .flatMap(kit -> Rule.of(kit.letters()).stream())
                        .collect(Collectors.toList()))
                .containsExactlyInAnyOrder(Rule.values());
    }
}
