package org.itsmkit.domain.cmdb.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.itsmkit.sla.InvalidInput;

class CsvProperties {

    @Property(tries = 200)
    void whatIsWrittenInQuotesIsReadAgain(
            @ForAll @Size(min = 1, max = 5)
                    List<@Size(min = 1, max = 4) List<@Chars({'"', ',', ';', '\n', '\r', 'a', '='}) String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));

        assertThat(read(text)).isEqualTo(rows);
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefused(
            @ForAll @Chars({'"', ',', '\n', '\r', 'a', '\uFEFF'}) @CharRange(from = 0, to = 'z') String text) {
        try {
            assertThat(read(text)).allMatch(row -> !row.isEmpty());
        } catch (InvalidInput refused) {
            assertThat(refused.field()).startsWith("line ");
        }
    }

    private static List<List<String>> read(String text) {
        CsvReader reader = new CsvReader(new StringReader(text), CsvFormat.COMMA);
        List<List<String>> rows = new ArrayList<>();
        for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get().fields());
        }
        return rows;
    }
}
