package org.itsmkit.sla.vectors;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.itsmkit.sla.measure.Figure;
import org.junit.jupiter.api.Test;

/** A vector that is not understood must not pass. */
class VectorReaderTest {

    private static JsonNode entry() {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.putObject("input").put("n", 4).put("m", 2);
        entry.putObject("expected").put("mean", 2.0).putNull("median");
        return entry;
    }

    @Test
    void whatIsReadAndComparedPasses() {
        VectorReader reader = VectorReader.of(entry());
        Figure mean = Figure.of((double) reader.count("n") / reader.count("m"), 2, "MEAN");

        reader.check("mean", mean).check("median", Figure.undefined(0, "MEDIAN"));

        assertThatCode(reader::done).doesNotThrowAnyException();
    }

    @Test
    void anInputOrAnExpectationThatNobodyReadFails() {
        VectorReader withoutInput = VectorReader.of(entry());
        withoutInput.count("n");
        withoutInput.check("mean", 2).check("median", Figure.undefined(0, "MEDIAN"));
        VectorReader withoutExpectation = VectorReader.of(entry());
        withoutExpectation.count("n");
        withoutExpectation.count("m");
        withoutExpectation.check("mean", 2);

        assertThatThrownBy(withoutInput::done)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("input m");
        assertThatThrownBy(withoutExpectation::done)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected median");
    }

    @Test
    void anotherValueFails() {
        VectorReader reader = VectorReader.of(entry());

        assertThatThrownBy(() -> reader.check("mean", 2.1)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> reader.check("mean", Figure.undefined(0, "MEAN")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> reader.check("median", Figure.of(1, 1, "MEDIAN")))
                .isInstanceOf(AssertionError.class);
    }
}
