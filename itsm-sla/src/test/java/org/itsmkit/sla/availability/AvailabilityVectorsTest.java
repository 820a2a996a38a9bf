package org.itsmkit.sla.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itsmkit.sla.vectors.Inputs;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What other sources say about availability, see {@code vectors/README.md}. */
class AvailabilityVectorsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TestFactory
    Stream<DynamicTest> availabilityOfServicesWhosePartsShareProviders() {
        List<JsonNode> vectors = Vectors.load("availability_vectors.json").stream()
                .filter(JsonNode::isArray)
                .flatMap(list -> Inputs.list(list).stream())
                .map(AvailabilityVectorsTest::asOthers)
                .toList();
        return VectorReader.tests(vectors, AvailabilityVectorsTest::shared);
    }

    @TestFactory
    Stream<DynamicTest> compositionOfParts() {
        return VectorReader.tests(Vectors.ofMetric("availability.composite"), AvailabilityVectorsTest::composite);
    }

    @TestFactory
    Stream<DynamicTest> measuredComposedAndBudgeted() {
        return VectorReader.testsByKind(
                Vectors.ofAvailability(),
                Map.of(
                        "availabilitySerial",
                        vector -> vector.check("availability", IndependentParts.serial(vector.numbers("parts"))),
                        "availabilityParallel",
                        vector -> vector.check("availability", IndependentParts.parallel(vector.numbers("parts"))),
                        "availabilityKofN",
                        AvailabilityVectorsTest::atLeast,
                        "availabilityKOfN",
                        AvailabilityVectorsTest::atLeast,
                        "availabilityMeasured",
                        AvailabilityVectorsTest::measured,
                        "downtimeBudget",
                        AvailabilityVectorsTest::budget));
    }

    /** These have no object of inputs, but stand side by side with what is expected. */
    private static JsonNode asOthers(JsonNode flat) {
        ObjectNode inputs = flat.deepCopy();
        inputs.remove(List.of("note", "source"));
        ObjectNode vector = inputs.objectNode();
        vector.set("id", inputs.remove("id"));
        vector.putObject("expected").set("exactAvailability", inputs.remove("exactAvailability"));
        if (inputs.has("tolerance")) {
            vector.set("tolerance", inputs.remove("tolerance"));
        }
        vector.set("inputs", inputs);
        return vector;
    }

    private static void shared(VectorReader vector) {
        DependencyModelBuilder model = DependencyModel.builder();
        vector.get("own").fields().forEachRemaining(part -> model.part(part.getKey(), Inputs.number(part.getValue())));
        vector.get("requirements")
                .fields()
                .forEachRemaining(part -> vector.objects(part.getValue())
                        .forEach(need -> model.requires(part.getKey(), requirement(need))));
        String service = vector.text("service");
        ComposedAvailability composed = model.build().availabilityOf(service);
        ComposedAvailability bounds = model.build().availabilityOf(service, 1);

        vector.check("exactAvailability", composed.low());
        assertThat(composed.isExact()).isTrue();
        assertThat(composed.low()).isBetween(bounds.low() - 1e-12, bounds.high() + 1e-12);
    }

    private static Requirement requirement(Inputs need) {
        return new Requirement(
                need.list("members").stream().map(JsonNode::textValue).toList(), (int) need.count("minUp"));
    }

    private static void composite(VectorReader vector) {
        if (vector.has("branches")) {
            Block tree = withSharedPart(vector);
            vector.check("exact", tree.availability().low()).check("naive_wrong", tree.ifIndependent());
            return;
        }
        double[] parts = vector.numbers("a");
        if (vector.has("lambda_per_h")) {
            double survival = Math.exp(-vector.number("lambda_per_h") * vector.number("t_h"));
            assertThat(parts).containsOnly(new double[] {survival}, within(1e-12));
        }
        String type = vector.text("type");
        vector.check(
                "comp",
                switch (type) {
                    case "serial" -> IndependentParts.serial(parts);
                    case "parallel" -> IndependentParts.parallel(parts);
                    case "k_of_n" -> IndependentParts.atLeast((int) vector.count("k"), parts);
                    default -> throw new AssertionError("no type " + type);
                });
    }

    private static Block withSharedPart(VectorReader vector) {
        Block common = Block.part("shared", vector.number("shared_by_both_branches"));
        List<Block> branches = new ArrayList<>();
        for (Inputs branch : vector.objects("branches")) {
            String name = "branch " + branches.size();
            branches.add(Block.serial(Block.part(name, branch.number("b")), common));
        }
        return Block.serial(Block.part("root", vector.number("root")), Block.parallel(branches.toArray(Block[]::new)));
    }

    private static void atLeast(VectorReader vector) {
        vector.check("availability", IndependentParts.atLeast((int) vector.count("k"), vector.numbers("parts")));
    }

    private static void budget(VectorReader vector) {
        Duration period = Vectors.times(vector.get("periodMinutes"), MINUTE);
        vector.check("minutes", new AvailabilityTarget(vector.number("target")).downtimeBudget(period), MINUTE);
    }

    /** The vector says how long the service was, not from when: the answer is the same wherever all of it lies within. */
    private static void measured(VectorReader vector) {
        List<Outage> outages = vector.objects("outages").stream()
                .map(outage -> Outage.between(instant(outage, "from"), instant(outage, "to"))
                        .affecting(outage.numberOr(1, "impactShare")))
                .toList();
        List<AgreedMaintenance> maintenance = vector.objectsOrEmpty("excludedMaintenance").stream()
                .map(window -> new AgreedMaintenance(instant(window, "from"), instant(window, "to")))
                .toList();
        Instant from = Stream.concat(
                        outages.stream().map(Outage::from), maintenance.stream().map(AgreedMaintenance::from))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant to = from.plus(Vectors.seconds(vector.get("serviceSeconds")));
        assertThat(outages).allMatch(outage -> !outage.to().orElseThrow().isAfter(to));
        assertThat(maintenance).allMatch(window -> !window.to().isAfter(to));

        MeasuredAvailability measured = AvailabilityMeasurement.of(from, to)
                .maintenance(maintenance.toArray(AgreedMaintenance[]::new))
                .measure(outages, to);
        vector.check("downSeconds", measured.downtime())
                .check("denominatorSeconds", measured.agreedTime())
                .check("availability", measured.availability());
    }

    private static Instant instant(Inputs inputs, String name) {
        return Vectors.instant(inputs.get(name));
    }
}
