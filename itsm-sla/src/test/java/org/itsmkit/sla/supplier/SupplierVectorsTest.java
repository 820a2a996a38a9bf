package org.itsmkit.sla.supplier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.vectors.Inputs;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What other sources say about agreements back to back, see {@code vectors/README.md}. */
class SupplierVectorsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TestFactory
    Stream<DynamicTest> agreementsBackToBack() {
        return VectorReader.testsByKind(Vectors.ofSuppliers(), Map.of("backToBack", SupplierVectorsTest::backToBack));
    }

    private static void backToBack(VectorReader vector) {
        BackToBack agreements = new BackToBack(
                Vectors.seconds(vector.get("slaSeconds")),
                BusinessCalendar.alwaysOpen(),
                ServiceChain.serial(chains(vector.objects("chain"))));

        vector.check("sumSeconds", agreements.sum().orElseThrow());
        for (StepEnd convention : StepEnd.values()) {
            ChainRun worst = agreements.stepsEnd(convention).worstStart(START, START.plusSeconds(86_400));
            vector.check("sumSeconds", worst.taken().orElseThrow())
                    .check("slackSeconds", worst.slack().orElseThrow())
                    .check("fits", worst.fits());
        }
    }

    private static ServiceChain[] chains(List<Inputs> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> chain(items.get(i), "step " + i))
                .toArray(ServiceChain[]::new);
    }

    private static ServiceChain chain(Inputs item, String otherwise) {
        String name = item.has("name") ? item.text("name") : otherwise;
        if (item.has("parallel")) {
            return ServiceChain.parallel(chains(item.objects("parallel")));
        }
        if (item.has("chain")) {
            return ServiceChain.serial(chains(item.objects("chain")));
        }
        return ServiceChain.aroundTheClock(name, Vectors.seconds(item.get("seconds")));
    }
}
