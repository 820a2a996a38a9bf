package org.itsmkit.domain.cmdb.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.domain.cmdb.importer.ImportedBatch.Beside;
import org.itsmkit.domain.cmdb.intake.IncomingItem;
import org.itsmkit.domain.cmdb.intake.IncomingRelation;
import org.itsmkit.domain.cmdb.intake.IntakeModel;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class ItemImportTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final FieldSchema SCHEMA = FieldSchema.of(
            Field.integer("ram"),
            Field.decimal("price"),
            Field.flag("virtual"),
            Field.text("note").maxLength(20));
    private static final IntakeModel MODEL = new IntakeModel(
            ClassLineage.of(Map.of()),
            one -> one.equals("server") ? Optional.of(SCHEMA) : Optional.empty(),
            one -> Optional.empty());
    private static final ImportMapping MAPPING = ImportMapping.of(
                    "inventory",
                    "server",
                    "tag",
                    AttributeMapping.of("host", "name"),
                    AttributeMapping.of("ram", "ram"),
                    AttributeMapping.of("note", "note"),
                    new AttributeMapping("virtual", "virtual", Map.of("yes", "true", "no", "false")))
            .relating(RelationMapping.to("rack", "located-in"));
    private static final ImportMapping POINTERS = ImportMapping.of(
            "inventory",
            "server",
            "/id",
            AttributeMapping.of("/names/0", "name"),
            AttributeMapping.of("/hardware/ram", "ram"),
            AttributeMapping.of("/price", "price"),
            AttributeMapping.of("/virtual", "virtual"));

    private static List<ImportedRecord> csv(String text) {
        return all(new ItemImport(MAPPING, MODEL, NOON).csv(new StringReader(text), CsvFormat.COMMA));
    }

    private static List<ImportedRecord> json(String text) {
        return all(new ItemImport(POINTERS, MODEL, NOON).json(new StringReader(text), 10_000));
    }

    private static List<ImportedRecord> all(Iterator<ImportedRecord> records) {
        List<ImportedRecord> all = new ArrayList<>();
        records.forEachRemaining(all::add);
        return all;
    }

    @Test
    void aRowBecomesAnItemWithTypedValuesAndRelations() {
        ImportedRecord record = csv("tag,host,ram,note,virtual,rack\r\nA1,web1, 16 ,\"a, \"\"b\"\"\n c\",yes,R7\r\n")
                .get(0);

        IncomingItem item = record.item();
        assertThat(item.key()).isEqualTo(new SourceKey("inventory", "A1"));
        assertThat(item.value("ram"))
                .contains(new FieldValue<>(Field.integer("ram").type(), 16L));
        assertThat(item.value("note").orElseThrow().written()).isEqualTo("a, \"b\"\n c");
        assertThat(item.value("virtual").orElseThrow().written()).isEqualTo("true");
        assertThat(record.relations())
                .containsExactly(IncomingRelation.of("located-in", item.key(), new SourceKey("inventory", "R7")));
    }

    @Test
    void everythingWrongInARowIsToldWithItsLineAndColumn() {
        List<ImportedRecord> records = csv("\uFEFFtag,host,ram,note,virtual,rack\nA1,\"web\n1\",much,"
                + "far too long for this attribute,maybe,\nA2,web2,8,,,\nA3,web3\n");

        assertThat(records.get(0).problems())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "line 2, ram: expected a whole number such as 42, but found much",
                        "line 2, note: expected at most 20 characters, but found far too long for this attribute",
                        "line 2, virtual: expected true or false, but found maybe");
        assertThat(records.get(1).problems()).isEmpty();
        assertThat(records.get(2).problems()).containsExactly(new ImportProblem(5, "row", "6 fields", "2 fields"));
    }

    @Test
    void anEmptyCellSaysNothingUnlessItIsTakenAsNone() {
        String text = "tag,host,ram,note,virtual,rack\nA1,web1,,,,\n";

        assertThat(csv(text).get(0).item().attributes()).containsOnlyKeys("name");
        assertThat(new ItemImport(MAPPING.takingEmptyAsNone(), MODEL, NOON)
                        .csv(new StringReader(text), CsvFormat.COMMA)
                        .next()
                        .item()
                        .attributes())
                .containsEntry("ram", Optional.empty());
    }

    @Test
    void aFormulaStaysText() {
        assertThat(csv("tag,host,ram,note,virtual,rack\nA1,\"=cmd|'/c calc'!A1\",1,@SUM(A1),,\n")
                        .get(0)
                        .item()
                        .value("name")
                        .orElseThrow()
                        .written())
                .isEqualTo("=cmd|'/c calc'!A1");
    }

    @Test
    void textThatIsNotCsvEndsReadingWithWhatIsWrong() {
        List<ImportedRecord> records = csv("tag,host,ram,note,virtual,rack\nA1,web1,1,,,\nA2,\"never closed,1,,,\n");

        assertThat(records).hasSize(2);
        assertThat(records.get(1).problems())
                .extracting(ImportProblem::toString)
                .containsExactly("line 4, field 2: expected a closing quote, but found the end");
        for (String wrong : List.of("a\"b", "\"a\"b", "a\rb")) {
            assertThatThrownBy(() -> new CsvReader(new StringReader(wrong), CsvFormat.COMMA).next())
                    .as(wrong)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aRowThatIsTooLargeIsRefusedBeforeItIsHeld() {
        CsvFormat small = new CsvFormat(';', 3, 10);

        assertThat(new CsvReader(new StringReader("a;b;c"), small)
                        .next()
                        .orElseThrow()
                        .fields())
                .containsExactly("a", "b", "c");
        assertThatThrownBy(() -> new CsvReader(new StringReader("a;b;c;d"), small).next())
                .hasMessage("line 1, field 4: expected at most 3 fields, but found \"more\"");
        assertThatThrownBy(() -> new CsvReader(new Endless("x"), small).next()).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new CsvReader(new Endless("\"x\n"), small).next())
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void columnsThatAreMissingOrThereTwiceAreRefusedAtOnce() {
        assertThatThrownBy(() -> csv("tag,host\nA1,web1\n")).hasMessageContaining("a column named ram");
        assertThatThrownBy(() -> csv("tag,tag\n")).hasMessageContaining("each name once");
        assertThatThrownBy(() -> csv("")).hasMessageContaining("a first row");
    }

    @Test
    void objectsOfAListAndOneAfterAnotherReadTheSame() {
        String one = "{\"id\":7,\"names\":[\"web1\"],\"hardware\":{\"ram\":16},\"price\":12.50,\"virtual\":true}";
        String two = "{\"id\":\"}]\\\"\",\"names\":[\"web2\"],\"price\":1e3}";

        List<ImportedRecord> list = json(" [ " + one + " , " + two + " ] ");
        List<ImportedRecord> lines = json("\uFEFF" + one + "\n" + two + "\n");

        assertThat(list)
                .isEqualTo(lines.stream()
                        .map(record -> new ImportedRecord(1, record.item(), record.relations(), record.problems()))
                        .toList());
        assertThat(list.get(0).item().value("price").orElseThrow().written()).isEqualTo("12.5");
        assertThat(list.get(1).item().value("price").orElseThrow().written()).isEqualTo("1000");
        assertThat(list.get(1).item().key().nativeKey()).isEqualTo("}]\"");
        assertThat(json("[]")).isEmpty();
        assertThat(json("")).isEmpty();
    }

    @Test
    void aWrongObjectIsToldAndTheNextOneIsRead() {
        List<ImportedRecord> records =
                json("[{\"id\":1,\"id\":2},\n{\"id\":[1]},\n{\"id\":3,\"names\":{\"0\":\"a\"}}]");

        assertThat(records.get(0).problems().get(0).expected()).isEqualTo("each name once in an object");
        assertThat(records.get(1).problems())
                .extracting(ImportProblem::line, ImportProblem::part, ImportProblem::expected)
                .contains(org.assertj.core.api.Assertions.tuple(2L, "/id", "text, a number, true or false"));
        assertThat(records.get(2).item().value("name").orElseThrow().written()).isEqualTo("a");
    }

    @Test
    void hostileJsonEndsInProblemsNotInMemory() {
        ItemImport small = new ItemImport(POINTERS, MODEL, NOON);
        String large = "{\"id\":\"" + "x".repeat(200) + "\"}\n{\"id\":1,\"names\":[\"a\"]}";

        List<ImportedRecord> records = all(small.json(new StringReader(large), 100));
        assertThat(records.get(0).problems())
                .containsExactly(new ImportProblem(1, "object", "at most 100 characters", "more"));
        assertThat(records.get(1).problems()).isEmpty();
        for (String wrong :
                List.of("[1]", "{", "[{}", "[{} {}]", "[{}]x", "{}]", "[,{}]", "{\"a\\", "nonsense", "[{},]")) {
            List<ImportedRecord> all = json(wrong);
            assertThat(all.get(all.size() - 1).problems()).as(wrong).isNotEmpty();
        }
        String deep = "{\"id\":" + "[".repeat(4_000) + "]".repeat(4_000) + "}";
        assertThat(json(deep))
                .singleElement()
                .matches(record -> !record.problems().isEmpty());
    }

    @Test
    void goodRecordsBesideABadOneAreKeptOnlyIfTheCallerSaysSo() {
        String text = "tag,host,ram,note,virtual,rack\nA1,web1,1,,,\nA2,web2,x,,,\nA3,web3,3,,,\n";
        ItemImport servers = new ItemImport(MAPPING, MODEL, NOON);

        ImportedBatch refused =
                ImportedBatch.next(servers.csv(new StringReader(text), CsvFormat.COMMA), 100, Beside.REFUSE_ALL);
        ImportedBatch kept =
                ImportedBatch.next(servers.csv(new StringReader(text), CsvFormat.COMMA), 100, Beside.KEEP_GOOD);

        assertThat(refused.batch().items()).isEmpty();
        assertThat(refused.problems()).isEqualTo(kept.problems()).hasSize(1);
        assertThat(kept.batch().items()).hasSize(2);
        assertThat(kept.read()).isEqualTo(3);
    }

    @Test
    void manyRowsAreReadOneByOne() {
        Iterator<ImportedRecord> records = new ItemImport(MAPPING, MODEL, NOON)
                .csv(new Rows("tag,host,ram,note,virtual,rack\n", "A,web,1,,,\n", 100_000), CsvFormat.COMMA);

        long read = 0;
        while (records.hasNext()) {
            read += records.next().problems().isEmpty() ? 1 : 0;
        }
        assertThat(read).isEqualTo(100_000);
    }

    /** The same text for ever. */
    private static final class Endless extends Reader {
        private final String text;
        private int at;

        Endless(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int from, int length) {
            for (int i = 0; i < length; i++) {
                buffer[from + i] = text.charAt(at < text.length() ? at++ : text.length() - 1);
            }
            return length;
        }

        @Override
        public void close() {}
    }

    /** A first row, and another many times, none of which is held. */
    private static final class Rows extends Reader {
        private final String row;
        private String current;
        private int left;
        private int at;

        Rows(String first, String row, int times) {
            this.current = first;
            this.row = row;
            this.left = times;
        }

        @Override
        public int read(char[] buffer, int from, int length) {
            if (at == current.length()) {
                if (left == 0) {
                    return -1;
                }
                left--;
                current = row;
                at = 0;
            }
            int count = Math.min(length, current.length() - at);
            current.getChars(at, at + count, buffer, from);
            at += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
