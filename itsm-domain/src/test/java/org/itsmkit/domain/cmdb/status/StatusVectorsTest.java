package org.itsmkit.domain.cmdb.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.cmdb.status.StatusVectors.ints;
import static org.itsmkit.domain.cmdb.status.StatusVectors.list;
import static org.itsmkit.domain.cmdb.status.StatusVectors.texts;
import static org.itsmkit.domain.cmdb.status.StatusVectors.truth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.itsmkit.domain.cmdb.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What other tools answer for single functions. Each of their scales is given ranks with normal at 0. */
class StatusVectorsTest {

    private static final Scale<String> ICINGA =
            new Scale<>(List.of("OK", "PENDING", "WARNING", "UNKNOWN", "CRITICAL"), "OK");
    /** Zabbix: -1 is normal, and 0 to 5 are problems. */
    private static final Scale<Integer> ZABBIX = new Scale<>(List.of(-1, 0, 1, 2, 3, 4, 5), -1);
    /** Checkmk: 0 is normal, -1 pending. */
    private static final Scale<Integer> CHECKMK = new Scale<>(List.of(-1, 0, 1, 2), 0);

    @Test
    void everyKindIsReadHereOrIsAboutImpactWithoutSeverities() {
        assertThat(StatusVectors.all())
                .extracting(vector -> vector.get("kind").asText())
                .allMatch(kind -> kind.matches(
                        "map-function|reduce-function|operator|threshold-rule|influence|status-propagation|reload|levels"
                                + "|impact|redundancy-table"));
    }

    @TestFactory
    Stream<DynamicTest> mapFunctions() {
        return StatusVectors.of("map-function", StatusVectorsTest::map, "function", "params", "cases");
    }

    private static void map(JsonNode vector) {
        boolean severities = vector.get("scale").isArray();
        for (JsonNode each : list(vector.get("cases"))) {
            if (severities) {
                OptionalInt mapped = severityMap(vector).of(rank(each.get("in")));
                assertThat(
                                mapped.isPresent()
                                        ? Scale.SEVERITY
                                                .level(mapped.getAsInt())
                                                .name()
                                        : null)
                        .as("%s", each)
                        .isEqualTo(each.get("out").textValue());
            } else {
                assertThat(alongAnEdge(zabbixMap(vector), each.get("in").intValue()))
                        .as("%s", each)
                        .isEqualTo(
                                each.get("out").isNull()
                                        ? null
                                        : each.get("out").intValue());
            }
        }
    }

    private static MapFunction severityMap(JsonNode vector) {
        String function = vector.get("function").asText();
        return switch (function) {
            case "Identity" -> MapFunction.IDENTITY;
            case "Increase" -> MapFunction.increase(1);
            case "Decrease" -> MapFunction.decrease(1);
            case "SetTo" -> MapFunction.setTo(rank(onlyOne(vector.get("params"))));
            case "Ignore" -> MapFunction.IGNORE;
            default -> throw new AssertionError("function " + function);
        };
    }

    private static MapFunction zabbixMap(JsonNode vector) {
        String function = vector.get("function").asText();
        int value = vector.get("params").get("value").asInt();
        return switch (function) {
            case "KEEP" -> MapFunction.IDENTITY;
            case "INCREASE" -> MapFunction.increase(value);
            case "DECREASE" -> MapFunction.decrease(value, 1);
            case "SET" -> MapFunction.setTo(ZABBIX.rank(value));
            case "IGNORE" -> MapFunction.LEAVE_OUT;
            default -> throw new AssertionError("function " + function);
        };
    }

    /** What a service sees through an edge; null for nothing, which a service that always is ill shows. */
    private static Integer alongAnEdge(MapFunction map, int status) {
        StatusModel<String, Integer> model = StatusModel.<String, Integer>on(ZABBIX)
                .service("seen", ReduceFunction.worst(), StatusEdge.to("child").map(map))
                .service(
                        "counted",
                        ReduceFunction.fixed(1),
                        StatusEdge.to("child").map(map))
                .build();
        Statuses<String, Integer> statuses = model.evaluate(Map.of("child", status));
        return statuses.of("counted").equals(-1) ? null : statuses.of("seen");
    }

    @TestFactory
    Stream<DynamicTest> reduceFunctions() {
        return StatusVectors.of(
                "reduce-function",
                StatusVectorsTest::reduce,
                "function",
                "params",
                "in",
                "out",
                "expected",
                "correct",
                "contributingIndices");
    }

    /** Where the other project says nothing, our functions say normal: the same to whoever looks at it. */
    private static void reduce(JsonNode vector) {
        ReduceFunction function = reduceFunction(vector.get("function").asText(), onlyOneOrNull(vector.get("params")));
        Inputs inputs = Inputs.of(texts(vector.get("in")).stream()
                .mapToInt(name -> Severity.valueOf(name).rank())
                .toArray());
        int expected = truth(vector).isNull() ? 0 : rank(truth(vector));
        assertThat(function.rank(inputs)).isEqualTo(expected);
        if (vector.has("contributingIndices")) {
            assertThat(function.contributing(inputs))
                    .containsExactlyElementsOf(Stream.of(ints(vector.get("contributingIndices")))
                            .flatMapToInt(Arrays::stream)
                            .boxed()
                            .toList());
        }
    }

    static ReduceFunction reduceFunction(String name, JsonNode parameter) {
        return switch (name) {
            case "HighestSeverity" -> ReduceFunction.worst();
            case "HighestSeverityAbove" -> ReduceFunction.worstAbove(rank(parameter));
            case "Threshold" ->
                ReduceFunction.reaching(Amount.percentOfWeight(
                        parameter.decimalValue().movePointRight(2).toPlainString()));
            case "ExponentialPropagation" -> ReduceFunction.exponential(parameter.asText(), Scale.SEVERITY.highest());
            default -> throw new AssertionError("function " + name);
        };
    }

    @TestFactory
    Stream<DynamicTest> operators() {
        return StatusVectors.of(
                "operator", StatusVectorsTest::operate, "operator", "n", "in", "out", "expected", "correct");
    }

    private static void operate(JsonNode vector) {
        JsonNode scale = vector.get("scale");
        if (scale.isArray()) {
            int[] ranks = texts(vector.get("in")).stream()
                    .mapToInt(StatusVectorsTest::icingaRank)
                    .toArray();
            assertThat(icingaOperator(vector).rank(Inputs.of(ranks)))
                    .isEqualTo(icingaRank(truth(vector).asText()));
            return;
        }
        Scale<Integer> known = scale.asText().startsWith("-1=OK") ? ZABBIX : CHECKMK;
        int[] ranks = Arrays.stream(ints(vector.get("in"))).map(known::rank).toArray();
        assertThat(known.level(numberedOperator(vector).rank(Inputs.of(ranks))))
                .isEqualTo(truth(vector).intValue());
    }

    private static int icingaRank(String state) {
        return switch (state) {
            case "UP" -> 0;
            case "DOWN" -> ICINGA.highest();
            default -> ICINGA.rank(state);
        };
    }

    /** Of MIN, the code and the tests of Icinga are followed, not its manual. NOT and DEGRADED are tables on its scale. */
    private static ReduceFunction icingaOperator(JsonNode vector) {
        String operator = vector.get("operator").asText();
        return switch (operator) {
            case "AND" -> ReduceFunction.worst();
            case "OR" -> ReduceFunction.best();
            case "NOT" -> ReduceFunction.worst().then(MapFunction.table(4, 1, 2, 0, 0));
            case "DEGRADED" -> ReduceFunction.worst().then(MapFunction.table(0, 1, 2, 3, 2));
            case "MIN" -> ReduceFunction.minimumNormal(vector.get("n").intValue());
            case "XOR" -> ReduceFunction.exactlyOneNormal(ICINGA.highest());
            default -> throw new AssertionError("operator " + operator);
        };
    }

    private static ReduceFunction numberedOperator(JsonNode vector) {
        String operator = vector.get("operator").asText();
        JsonNode n = vector.get("n");
        return switch (operator) {
            case "MOST_CRITICAL_ONE" -> ReduceFunction.worst();
            case "MOST_CRITICAL_ALL" -> ReduceFunction.worstIfAllIll();
            case "OK", "STATUS_OK", "SET_OK" -> ReduceFunction.fixed(0);
            case "BEST" -> capped(ReduceFunction.best(place(n)), n);
            case "WORST" -> capped(ReduceFunction.worst(place(n)), n);
            case "COUNT_OK" -> countOk(n);
            default -> throw new AssertionError("operator " + operator);
        };
    }

    private static int place(JsonNode n) {
        n.fieldNames().forEachRemaining(name -> assertThat(name).isIn("count", "restrict_state"));
        return n.has("count") ? n.get("count").intValue() : 1;
    }

    private static ReduceFunction capped(ReduceFunction function, JsonNode n) {
        return n.has("restrict_state")
                ? function.then(MapFunction.atMost(n.get("restrict_state").intValue()))
                : function;
    }

    private static ReduceFunction countOk(JsonNode n) {
        return ReduceFunction.when(
                Quota.fewerThan(amount(n.get("ok")), 0),
                ReduceFunction.when(
                        Quota.fewerThan(amount(n.get("warn")), 0), ReduceFunction.fixed(2), ReduceFunction.fixed(1)),
                ReduceFunction.fixed(0));
    }

    private static Amount amount(JsonNode level) {
        String type = level.get("type").asText();
        return switch (type) {
            case "count" -> Amount.inputs(level.get("value").longValue());
            case "percentage" -> Amount.percentOfInputs(level.get("value").asText());
            default -> throw new AssertionError("type " + type);
        };
    }

    @TestFactory
    Stream<DynamicTest> thresholdRules() {
        return StatusVectors.of(
                "threshold-rule", StatusVectorsTest::threshold, "children", "rule", "out", "expected", "correct");
    }

    private static void threshold(JsonNode vector) {
        List<JsonNode> children = list(vector.get("children"));
        Inputs inputs = Inputs.weighted(
                children.stream()
                        .mapToInt(child -> ZABBIX.rank(child.get("status").intValue()))
                        .toArray(),
                children.stream()
                        .mapToInt(child -> child.get("weight").intValue())
                        .toArray());
        JsonNode rule = vector.get("rule");
        ReduceFunction function = ReduceFunction.when(
                zabbixQuota(rule),
                ReduceFunction.fixed(ZABBIX.rank(rule.get("newStatus").intValue())),
                ReduceFunction.fixed(0));
        assertThat(ZABBIX.level(function.rank(inputs))).isEqualTo(truth(vector).intValue());
    }

    private static Quota zabbixQuota(JsonNode rule) {
        String[] type = rule.get("type").asText().split("_");
        String limit = rule.get("limitValue").asText();
        int rank = ZABBIX.rank(rule.get("limitStatus").intValue());
        Amount amount = switch (type[0]) {
            case "N" -> Amount.inputs(Long.parseLong(limit));
            case "NP" -> Amount.percentOfInputs(limit);
            case "W" -> Amount.weight(Long.parseLong(limit));
            case "WP" -> Amount.percentOfWeight(limit);
            default -> throw new AssertionError("rule " + rule);
        };
        return switch (type[1]) {
            case "GE" -> Quota.atLeast(amount, rank);
            case "LT" -> Quota.fewerThan(amount, rank);
            default -> throw new AssertionError("rule " + rule);
        };
    }

    @TestFactory
    Stream<DynamicTest> influences() {
        return StatusVectors.of(
                "influence",
                StatusVectorsTest::influence,
                "members",
                "influencePercent",
                "perMember",
                "minMembersMajor",
                "out");
    }

    /** So many members at least must be major for their cluster to be. */
    private static void influence(JsonNode vector) {
        int members = vector.get("members").intValue();
        int needed = vector.get("minMembersMajor").intValue();
        ReduceFunction function = ReduceFunction.reaching(
                Amount.weight(vector.get("influencePercent").longValue()));
        assertThat(vector.get("out").asText()).startsWith("MAJOR only when");
        for (int major = 0; major <= members; major++) {
            int[] ranks = new int[members];
            Arrays.fill(ranks, 0, major, Severity.MAJOR.rank());
            int[] weights = new int[members];
            Arrays.fill(weights, vector.get("perMember").intValue());
            assertThat(function.rank(Inputs.weighted(ranks, weights)))
                    .as("%d of %d", major, members)
                    .isEqualTo(major >= needed ? Severity.MAJOR.rank() : 0);
        }
    }

    static int rank(JsonNode severity) {
        return Severity.valueOf(severity.asText()).rank();
    }

    private static JsonNode onlyOneOrNull(JsonNode parameters) {
        return parameters.isEmpty() ? parameters : onlyOne(parameters);
    }

    private static JsonNode onlyOne(JsonNode parameters) {
        assertThat(parameters).hasSize(1);
        return parameters.elements().next();
    }
}
