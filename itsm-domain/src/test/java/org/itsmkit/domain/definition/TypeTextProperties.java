package org.itsmkit.domain.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.type.TicketType;

class TypeTextProperties {

    private static final String[] BITS = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "null",
        "true",
        "-1",
        "1e9",
        "99999999999",
        "\\u0000",
        "\ud800",
        "\"kind\":\"either\"",
        " of ",
        "not ",
        "(",
        "0d",
        "-",
        "/",
        "999999999h"
    };
    private static final String INCIDENT = TypeText.write(Incident.TYPE);

    @Property(tries = 40)
    void whatIsWrittenReadsBackToAnEqualTypeOfTheSameText(@ForAll long seed) {
        TicketType type = new RandomTypes(seed).type();
        String text = TypeText.write(type);
        TicketType read = TypeText.read(text);
        assertThat(read).isEqualTo(type);
        assertThat(TypeText.write(read)).isEqualTo(text);
    }

    @Property(tries = 40)
    void aSpoiltDefinitionIsATypeOrIsRefusedAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(INCIDENT);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(random.nextBoolean() ? 3 : 40));
            int other = random.nextInt(text.length() - 40);
            text.replace(
                    from,
                    to,
                    random.nextBoolean()
                            ? BITS[random.nextInt(BITS.length)]
                            : text.substring(other, other + random.nextInt(40)));
        }
        readOrRefuse(text.toString());
    }

    /** Changes words only, so that most of what comes out is well-formed JSON. */
    @Property(tries = 60)
    void aDefinitionWithWordsExchangedIsATypeOrIsRefusedAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        String[] words = INCIDENT.split("(?<=\")|(?=\")");
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int a = random.nextInt(words.length);
            int b = random.nextInt(words.length);
            if (words[a].matches("[A-Za-z].*") && words[b].matches("[A-Za-z].*")) {
                words[a] = words[b];
            }
        }
        readOrRefuse(String.join("", words));
    }

    private static void readOrRefuse(String text) {
        try {
            assertThat(TypeText.read(TypeText.write(TypeText.read(text)))).isNotNull();
        } catch (DefinitionRefused refused) {
            assertThat(refused.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
        }
    }
}
