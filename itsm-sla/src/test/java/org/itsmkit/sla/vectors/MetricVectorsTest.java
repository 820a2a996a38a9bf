package org.itsmkit.sla.vectors;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricVectorsTest {

    private static final MetricVectors DOUBLED =
            MetricVectors.of("doubling", Map.of("twice", in -> in.time("once").multipliedBy(2)));

    private static JsonNode vector(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAnswerIsComparedInTheUnitOfItsName() {
        assertThatCode(() -> DOUBLED.check(vector(
                        "{'id': 'd-1', 'inputs': {'once_hours': 12}, 'expected': {'twice_days': 1}, 'tolerance': 0}")))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> DOUBLED.check(
                                vector(
                                        "{'id': 'd-1', 'inputs': {'once_hours': 12}, 'expected': {'twice_days': 2}, 'tolerance': 0.5}")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> DOUBLED.check(
                        vector("{'id': 'd-1', 'inputs': {'once_hours': 12}, 'expected': {'twice_days': null}}")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whatIsNotUnderstoodFails() {
        assertThatThrownBy(() -> DOUBLED.check(vector(
                        "{'id': 'd-1', 'inputs': {'once_hours': 12, 'calendar': 'x'}, 'expected': {'twice_days': 1}}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("calendar");
        assertThatThrownBy(
                        () -> DOUBLED.check(
                                vector(
                                        "{'id': 'd-1', 'inputs': {'once_hours': 12}, 'expected': {'twice_days': 1, 'thrice_days': 1}}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("thrice");
        assertThatThrownBy(() -> DOUBLED.check(
                        vector("{'id': 'd-1', 'inputs': {'single_hours': 12}, 'expected': {'twice_days': 1}}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("once");
    }

    @Test
    void aMetricWithoutVectorsFails() {
        assertThatThrownBy(DOUBLED::tests).isInstanceOf(AssertionError.class);
    }
}
