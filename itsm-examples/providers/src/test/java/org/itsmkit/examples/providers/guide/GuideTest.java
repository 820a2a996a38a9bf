package org.itsmkit.examples.providers.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the guide to the code beside this test, which is compiled and run. */
class GuideTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Path SNIPPETS = Path.of("src/test/java/org/itsmkit/examples/providers/guide");
    private static final Pattern JAVA = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SNIPPET =
            Pattern.compile("^ *// guide: [a-z-]+\\n(.*?)^ *// guide: end$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void theGuideShowsExactlyTheCodeThatIsCompiledAndRun() throws IOException {
        List<String> snippets = new ArrayList<>();
        try (Stream<Path> files = Files.list(SNIPPETS)) {
            for (Path file : files.sorted().toList()) {
                all(SNIPPET, Files.readString(file))
                        .map(snippet -> snippet.stripTrailing().stripIndent() + "\n")
                        .forEach(snippets::add);
            }
        }
        String guide = Files.readString(ROOT.resolve("docs/providers.md"));
        assertThat(snippets).isNotEmpty();
        assertThat(all(JAVA, guide)).containsExactlyInAnyOrderElementsOf(snippets);
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }
}
