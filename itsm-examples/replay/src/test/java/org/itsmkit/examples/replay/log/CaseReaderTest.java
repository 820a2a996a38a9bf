package org.itsmkit.examples.replay.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.itsmkit.examples.replay.LogText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {

    @TempDir
    Path directory;

    @Test
    void handsOnACaseWithItsLastRow() throws IOException {
        LogFile log = new LogFile(new LogText().usual("A").usual("B").in(directory));
        List<String> cases = new ArrayList<>();
        CaseReader reader = new CaseReader(log, Survey.of(log), 4);
        reader.read(
                2,
                new Problems(problem -> {}),
                bytes -> {},
                found -> cases.add(found.key() + found.rows().size()));
        assertThat(cases).containsExactly("A~24", "B~24");
        assertThat(reader.hasSpilled()).isFalse();
    }

    /** However the rows are shuffled and however few may be held, each case comes once, whole, and in file order. */
    @Test
    void findsWholeCasesHoweverRowsLieAndHoweverFewAreHeld() throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < 20; round++) {
            LogText text = new LogText();
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < 300; row++) {
                rows.add(LogText.line("C" + random.nextInt(40), "Büro \uD83D\uDE00", "4/1/2016 09:05"));
            }
            Collections.shuffle(rows, random);
            rows.forEach(text::line);
            LogFile log = new LogFile(text.in(directory));
            Map<String, List<Long>> expected = lines(rows);
            Map<String, List<Long>> found = new TreeMap<>();
            CaseReader reader = new CaseReader(log, Survey.of(log), 1 + random.nextInt(100));
            reader.read(
                    1,
                    new Problems(problem -> {}),
                    bytes -> {},
                    one -> assertThat(found.put(
                                    one.number(),
                                    one.rows().stream().map(LogRow::line).toList()))
                            .isNull());
            assertThat(found).isEqualTo(expected);
            assertThat(reader.hasSpilled()).isTrue();
        }
    }

    private static Map<String, List<Long>> lines(List<String> rows) {
        Map<String, List<Long>> lines = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String number = rows.get(i).substring(0, rows.get(i).indexOf(','));
            lines.computeIfAbsent(number, key -> new ArrayList<>()).add(i + 2L);
        }
        return lines;
    }
}
