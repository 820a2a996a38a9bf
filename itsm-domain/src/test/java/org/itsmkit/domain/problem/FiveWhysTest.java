package org.itsmkit.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class FiveWhysTest {

    @Test
    void theLastAnswerIsTheRootCause() {
        assertThat(FiveWhys.of("It was full", "Logs stayed").rootCause()).isEqualTo("Logs stayed");
    }

    @Test
    void itsTextIsReadBackEqual() {
        FiveWhys whys = FiveWhys.of("It was full", "2. twice", "Logs stayed");

        assertThat(whys.text()).isEqualTo("1. It was full\n2. 2. twice\n3. Logs stayed");
        assertThat(FiveWhys.parse(whys.text())).isEqualTo(whys);
    }

    @Test
    void whatIsNoChainOfWhysIsRefused() {
        assertThatThrownBy(FiveWhys::of).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FiveWhys.of("a\nb")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FiveWhys.of("a\n")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FiveWhys.of(" ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FiveWhys.parse("1. a\n3. b"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2. ");
    }
}
