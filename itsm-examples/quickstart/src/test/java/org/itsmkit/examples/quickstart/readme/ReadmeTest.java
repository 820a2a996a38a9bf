package org.itsmkit.examples.quickstart.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the README to the code that is compiled and run, and to what is there. */
class ReadmeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    /** What needs a provider of Jakarta Persistence runs where there are some. */
    private static final List<Path> SNIPPETS = List.of(
            Path.of("src/test/java/org/itsmkit/examples/quickstart/readme"),
            ROOT.resolve("itsm-persistence/src/test/java/org/itsmkit/persistence/jpa"));

    private static final Pattern JAVA = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SNIPPET =
            Pattern.compile("^ *// readme: [a-z-]+\\n(.*?)^ *// readme: end$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)");

    @Test
    void showsExactlyTheCodeThatIsCompiledAndRun() throws IOException {
        List<String> snippets = new ArrayList<>();
        for (Path folder : SNIPPETS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    all(SNIPPET, Files.readString(file))
                            .map(ReadmeTest::unindented)
                            .forEach(snippets::add);
                }
            }
        }
        assertThat(all(JAVA, readme())).containsExactlyInAnyOrderElementsOf(snippets);
    }

    @Test
    void getsToThePoint() {
        List<String> lines = readme().lines().toList();

        assertThat(lines.indexOf("</dependency>")).isBetween(1, 24);
        assertThat(lines.indexOf("```java")).isBetween(1, 34);
        assertThat(all(JAVA, readme()).findFirst().orElseThrow().lines().count())
                .isLessThanOrEqualTo(20);
    }

    @Test
    void namesTheVersionThatIsBuilt() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>"), pom.indexOf("</version>"));

        assertThat(all(Pattern.compile("(<version>[^<]*)"), readme()))
                .isNotEmpty()
                .allMatch(version::equals);
    }

    @Test
    void linksToWhatIsThere() {
        assertThat(all(LINK, readme()))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    /** A last line that is empty would count as one without indentation. */
    private static String unindented(String snippet) {
        return snippet.stripTrailing().stripIndent() + "\n";
    }

    static String readme() {
        try {
            return Files.readString(ROOT.resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
