package org.itsmkit.sla.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds this module's README to the code that is compiled and run. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SNIPPET =
            Pattern.compile("^ *// readme: [a-z-]+\\n(.*?)^ *// readme: end$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void showsTenSnippetsAsTheyAreCompiledAndRun() throws IOException {
        String tests = Files.readString(Path.of("src/test/java/org/itsmkit/sla/readme/SnippetsTest.java"));

        assertThat(all(JAVA, Files.readString(Path.of("README.md"))).toList())
                .hasSize(10)
                .containsExactlyElementsOf(all(SNIPPET, tests)
                        .map(snippet -> snippet.stripTrailing().stripIndent() + "\n")
                        .toList());
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
