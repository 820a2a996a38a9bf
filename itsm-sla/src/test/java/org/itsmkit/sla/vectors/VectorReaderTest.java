package org.itsmkit.sla.vectors;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A vector that is not understood must not pass. */
class VectorReaderTest {

    private static final Figure NOTHING = Figure.undefined(0, "NOTHING");
    private static final Consumer<VectorReader> DOUBLED =
            vector -> vector.check("twice", () -> vector.time("once").multipliedBy(2));

    private static JsonNode vector(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ThrowingCallable checked(String vector, Consumer<VectorReader> test) {
        return () -> VectorReader.check(vector(vector), test);
    }

    private static ThrowingCallable compared(String value, Object answer) {
        return checked("{'id': 'v-1', 'inputs': {}, 'expected': " + value + "}", vector -> vector.check("v", answer));
    }

    private static void passes(ThrowingCallable check) {
        assertThatCode(check).doesNotThrowAnyException();
    }

    private static void failsNaming(String what, ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class).hasMessageContaining(what);
    }

    @Test
    void anAnswerIsComparedInTheUnitOfItsName() {
        passes(checked("{'id': 'd-1', 'inputs': {'once_hours': 12}, 'expected': {'twice_days': 1}}", DOUBLED));
        failsNaming(
                "twice_days",
                checked("{'id': 'd-1', 'inputs': {'once_hours': 12}, 'expected': {'twice_days': 2}}", DOUBLED));
        failsNaming(
                "twice_days",
                checked("{'id': 'd-1', 'inputs': {'once_hours': 12}, 'expected': {'twice_days': null}}", DOUBLED));
    }

    @Test
    void anInputThatNobodyReadFails() {
        failsNaming(
                "calendar",
                checked("{'id': 'd-1', 'inputs': {'once_s': 1, 'calendar': 0}, 'expected': {'twice_s': 2}}", DOUBLED));
        failsNaming("once", checked("{'id': 'd-1', 'inputs': {'single_s': 1}, 'expected': {'twice_s': 2}}", DOUBLED));
    }

    @Test
    void anInputThatNobodyReadFailsAlsoWithinAnObject() {
        String parts = "{'id': 'p-1', 'input': {'parts': [{'a': 1}, {'a': 2, 'b': 3}]}, 'expected': 3}";
        Consumer<VectorReader> sum = vector -> vector.check(
                "p",
                vector.objects("parts").stream()
                        .mapToLong(one -> one.count("a"))
                        .sum());

        failsNaming("\"b\"", checked(parts, sum));
        passes(checked(parts.replace(", 'b': 3", ""), sum));
    }

    @Test
    void anExpectationThatNobodyComparedFails() {
        failsNaming(
                "thrice_s",
                checked("{'id': 'd-1', 'inputs': {'once_s': 1}, 'expected': {'twice_s': 2, 'thrice_s': 3}}", DOUBLED));
        failsNaming("e", checked("{'id': 'e-1', 'inputs': {}, 'expected': 2}", vector -> vector.check("f", 2)));
    }

    @Test
    void anotherValueOrAnotherKindOfValueFails() {
        passes(compared("2", 2));
        passes(compared("2.5", Figure.of(2.5, 1, "MEAN")));
        passes(compared("null", NOTHING));
        passes(compared("[1, null, 'MONTHS', true]", List.of(1, NOTHING, ChronoUnit.MONTHS, true)));
        failsNaming("v", compared("2", 2.1));
        failsNaming("v", compared("2", NOTHING));
        failsNaming("v", compared("0", false));
        failsNaming("v", compared("null", Figure.of(1, 1, "MEDIAN")));
        failsNaming("v", compared("[1, 2]", List.of(1)));
        failsNaming("v[1]", compared("[1, 2]", List.of(1, 3)));
        failsNaming("v.deeper", compared("{'v': {'deeper': 1}}", 1));
    }

    @Test
    void anIntervalIsItsEndsAndNoneIsNullOrEmpty() {
        Figure figure = Figure.of(2, 1, "MEAN").within(new Interval(1, 3, 0.95));
        String vector = "{'id': 'v-1', 'inputs': {}, 'expected': ENDS}";

        passes(checked(vector.replace("ENDS", "[1, 3]"), one -> one.checkInterval("v", figure)));
        passes(checked(vector.replace("ENDS", "[]"), one -> one.checkInterval("v", NOTHING)));
        passes(checked(vector.replace("ENDS", "null"), one -> one.checkInterval("v", NOTHING)));
        failsNaming("v", checked(vector.replace("ENDS", "[]"), one -> one.checkInterval("v", figure)));
        failsNaming("v", checked(vector.replace("ENDS", "[1, 2]"), one -> one.checkInterval("v", figure)));
        failsNaming("v", checked(vector.replace("ENDS", "[1, 3]"), one -> one.checkInterval("v", NOTHING)));
    }

    @Test
    void aUnitMayBeSaidByTheTest() {
        passes(checked(
                "{'id': 'w-1', 'inputs': {}, 'expected': 2}",
                vector -> vector.check("w", Duration.ofMinutes(2), Duration.ofMinutes(1))));
    }

    @Test
    void aKindThatIsNotUnderstoodFails() {
        List<JsonNode> vectors = List.of(vector("{'id': 'd-1', 'kind': 'tripled', 'input': {}, 'expected': 3}"));

        failsNaming(
                "tripled",
                () -> VectorReader.testsByKind(vectors, Map.of("doubled", DOUBLED))
                        .forEach(test -> run(test.getExecutable())));
    }

    private static void run(Executable test) {
        try {
            test.execute();
        } catch (Throwable failure) {
            throw failure instanceof Error error ? error : new AssertionError(failure);
        }
    }

    @Test
    void noVectorsFail() {
        failsNaming("doubling", () -> Vectors.ofMetric("doubling"));
        failsNaming("vectors", () -> VectorReader.tests(List.of(), DOUBLED));
    }
}
