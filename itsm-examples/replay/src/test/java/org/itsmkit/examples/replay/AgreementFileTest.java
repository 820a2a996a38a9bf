package org.itsmkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.itsmkit.domain.level.Target;
import org.itsmkit.examples.replay.AgreementFile.NotAnAgreement;
import org.itsmkit.examples.replay.AgreementFile.Promises;
import org.itsmkit.sla.clock.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementFileTest {

    @Test
    void readsWhatIsPromised() throws NotAnAgreement {
        Promises promises = AgreementFile.parse("""
                agreement gold
                zone Europe/Berlin
                open Mon-Fri 08:00-12:00 13:00-18:00   # lunch
                open Sat 09:00-12:00
                closed 2016-03-28
                pause caller VENDOR
                resolution 1 1h30m
                resolution 2h
                """);
        Target resolution = promises.agreement().target("resolution").orElseThrow();
        assertThat(promises.agreement().key()).isEqualTo("gold");
        assertThat(promises.agreement().targets()).hasSize(1);
        assertThat(resolution.budgets()).containsEntry(1L, Budget.of(Duration.ofMinutes(90)));
        assertThat(resolution.budget()).isEqualTo(Budget.of(Duration.ofHours(2)));
        assertThat(resolution.pausedWhen().toString()).contains("CALLER", "VENDOR");
        // From Friday to Tuesday: an afternoon, a Saturday morning, a Monday that is closed, and an hour.
        Duration open = promises.calendar()
                .between(Instant.parse("2016-03-25T11:00:00Z"), Instant.parse("2016-03-29T07:00:00Z"));
        assertThat(open).isEqualTo(Duration.ofHours(5 + 3 + 1));
    }

    @Test
    void hasADefault() throws NotAnAgreement {
        assertThat(AgreementFile.parse(AgreementFile.DEFAULT).agreement().targets())
                .extracting(Target::key)
                .containsExactly("response", "resolution");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open Mon 9-17;resolution 4h|window",
                "open Someday 09:00-17:00;resolution 4h|a day such as Mon",
                "open Mon 09:00-17:00|a time for response or resolution",
                "resolution 4h|a line that begins with open",
                "open Mon 09:00-17:00;resolution four|line 2: expected a time such as 4h",
                "open Mon 09:00-17:00;resolution 1 2 4h|line 2: expected a priority and a time",
                "zone Mars/Base|line 1",
                "closed 2016-02-30|line 1",
                "pause FOREVER|line 1",
                "promise 4h|line 1: expected agreement, zone",
                "open|line 1: expected something behind open",
            })
    void saysWhatItCannotRead(String text, String expected) {
        assertThatThrownBy(() -> AgreementFile.parse(text.replace(';', '\n')))
                .isInstanceOf(NotAnAgreement.class)
                .hasMessageContaining(expected);
    }
}
