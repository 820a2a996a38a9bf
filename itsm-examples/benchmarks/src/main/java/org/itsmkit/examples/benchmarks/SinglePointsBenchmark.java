package org.itsmkit.examples.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.itsmkit.domain.cmdb.risk.ServiceRisk;

/**
 * All single points of failure of one package of a distribution, exact under redundancy: every 61st package once, of which the
 * slowest are told, and the one that rests on the most against a run of the failure for each node that it rests on. The graph is
 * read from the file that is the first argument.
 */
public final class SinglePointsBenchmark {

    private static final int STEP = 61;
    private static final int WARM_UP = 200;

    private final PackageGraph packages;

    private SinglePointsBenchmark(PackageGraph packages) {
        this.packages = packages;
    }

    /** A service, how many nodes it rests on, how many of them break it alone, and how long that took to find. */
    private record Timed(int service, int restsOn, int points, double millis) {}

    /** Prints both. */
    public static void main(String[] args) throws Exception {
        SinglePointsBenchmark it = new SinglePointsBenchmark(PackageGraph.read(Path.of(args[0])));
        List<Timed> all = it.sample();
        all.sort(Comparator.comparingDouble(Timed::millis).reversed());
        System.out.printf(
                "%,d services, %.2f ms in the median%n",
                all.size(), all.get(all.size() / 2).millis());
        all.stream()
                .limit(5)
                .forEach(one -> System.out.printf(
                        "%s: rests on %,d, single points %,d, %.2f ms%n",
                        it.packages.names().get(one.service()), one.restsOn(), one.points(), one.millis()));

        int largest = all.stream()
                .max(Comparator.comparingInt(Timed::restsOn))
                .orElseThrow()
                .service();
        it.requireSame(largest);
        System.out.println(Rounds.ofThisThread(9, times -> repeat(times, () -> it.naive(largest)))
                .of("ours", times -> repeat(times, () -> it.ours(largest)))
                .measure(3, 3)
                .report(it.packages.names().get(largest), "answers/s"));
    }

    private List<Timed> sample() {
        for (int i = 0; i < WARM_UP; i++) {
            ours(i * STEP);
        }
        List<Timed> all = new ArrayList<>();
        for (int service = 0; service < packages.graph().size(); service += STEP) {
            long begin = System.nanoTime();
            ServiceRisk risk = ServiceRisk.of(packages.graph(), service);
            int points = risk.singlePoints().nodes().size();
            all.add(new Timed(service, risk.singlePoints().restsOn(), points, (System.nanoTime() - begin) / 1e6));
        }
        return all;
    }

    private void requireSame(int service) {
        if (!ours(service).equals(naive(service))) {
            throw new IllegalStateException(
                    "the two ways differ for " + packages.names().get(service));
        }
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    private List<Integer> ours(int service) {
        return ServiceRisk.of(packages.graph(), service).singlePoints().nodes();
    }

    private List<Integer> naive(int service) {
        FailureSpread spread = new FailureSpread(packages.graph());
        return IntStream.of(ServiceRisk.of(packages.graph(), service).restsOn())
                .filter(node -> {
                    spread.from(node);
                    return spread.isDown(service);
                })
                .boxed()
                .toList();
    }
}
