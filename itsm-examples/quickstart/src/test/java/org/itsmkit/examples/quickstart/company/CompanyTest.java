package org.itsmkit.examples.quickstart.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.itsmkit.domain.level.Agreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyTest {

    @Test
    void isReadFromItsFiles() {
        Company company = Company.example();

        assertThat(company.name("kim")).isEqualTo("Kim Ito");
        assertThat(company.agreements()).extracting(Agreement::key).containsExactly("standard", "earning");
        assertThat(company.office()
                        .between(Instant.parse("2026-04-02T06:00:00Z"), Instant.parse("2026-04-07T15:00:00Z")))
                .as("a Thursday and a Tuesday, with Easter and two lunches between")
                .isEqualTo(Duration.ofHours(16));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    people.txt     | agent in: network, shop | agent in: network, ship | people.txt, line 13: agent in: expected a team, one of messaging, network, shop, workplace, but found "ship"
                    people.txt     | person ben: Ben Okafor  | person kim: Ben Okafor  | people.txt, line 10: person kim is told twice
                    people.txt     | person ola: Ola Brandt  | agent ola: Ola Brandt   | people.txt, line 14: expected person or team and a key, but found "agent ola: Ola Brandt"
                    calendars.txt  | Friday: 08:00           | Freitag: 08:00          | calendars.txt, line 6: expected zone, a day such as Monday
                    calendars.txt  | closed: 2026-04-03      | closed: 3.4.2026        | calendars.txt, line 12: expected a date such as 2026-04-03
                    services.txt   | impact: department      | impact: huge            | services.txt, line 5: impact: expected one of [organisation, department, person], but found "huge"
                    services.txt   | team: messaging         | taem: messaging         | services.txt, line 4: a service has no "taem"; it has team, impact
                    agreements.txt | P1 15m, P2              | P1 fast, P2             | agreements.txt, line 7: first response: expected a duration such as 30m or 1h 15m, but found "fast"
                    agreements.txt | service = web-shop      | servise = web-shop      | agreements.txt, line 14: covers: condition: expected
                    agreements.txt | calendar: shop          | calendar: night         | agreements.txt, line 16: calendar: expected a calendar, one of office, shop, but found "night"
                    routine.txt    | tom                     | tim                     | routine.txt, line 6: 08:20: expected a person, one of
                    """)
    void aMistakeInAFileIsToldWithItsLine(String file, String right, String wrong, String message) {
        assertThatThrownBy(() -> Company.read(name -> {
                    String text = example(name);
                    int at = text.indexOf(right);
                    assertThat(name.equals(file) && at < 0).as(right).isFalse();
                    return name.equals(file)
                            ? text.substring(0, at) + wrong + text.substring(at + right.length())
                            : text;
                }))
                .isInstanceOf(CompanyFileError.class)
                .hasMessageStartingWith(message);
    }

    private static String example(String file) {
        try (InputStream in = CompanyTest.class.getResourceAsStream("/company/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
