package org.itsmkit.sla.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.itsmkit.sla.measure.Figure;

class CompositionProperties {

    /** A model as plain data: what each part needs, by number; part 0 is the service. */
    record Plan(List<Double> own, List<List<Need>> needs) {

        DependencyModel model() {
            DependencyModelBuilder model = DependencyModel.builder();
            for (int part = 0; part < own.size(); part++) {
                model.part("p" + part, own.get(part));
                for (Need need : needs.get(part)) {
                    model.requires(
                            "p" + part,
                            new Requirement(
                                    need.members().stream()
                                            .map(member -> "p" + member)
                                            .toList(),
                                    need.minUp()));
                }
            }
            return model.build();
        }

        /** The sum over all states in which the service is up, each decided by the rule itself. */
        double byEnumeration() {
            double sum = 0;
            for (int state = 0; state < 1 << own.size(); state++) {
                double probability = 1;
                for (int part = 0; part < own.size(); part++) {
                    probability *= (state >> part & 1) == 1 ? own.get(part) : 1 - own.get(part);
                }
                sum += isServiceUp(state) ? probability : 0;
            }
            return sum;
        }

        private boolean isServiceUp(int working) {
            int up = (1 << own.size()) - 1;
            int before;
            do {
                before = up;
                for (int part = 0; part < own.size(); part++) {
                    int now = up;
                    boolean served = needs.get(part).stream().allMatch(need -> need.isMetBy(now));
                    if ((working >> part & 1) == 0 || !served) {
                        up &= ~(1 << part);
                    }
                }
            } while (up != before);
            return (up & 1) == 1;
        }
    }

    record Need(List<Integer> members, int minUp) {

        boolean isMetBy(int up) {
            return members.stream().filter(member -> (up >> member & 1) == 1).count() >= minUp;
        }
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Arbitraries.integers().between(1, 8).flatMap(size -> {
            Arbitrary<Need> need = Arbitraries.integers()
                    .between(0, size - 1)
                    .list()
                    .uniqueElements()
                    .ofMinSize(1)
                    .ofMaxSize(Math.min(4, size))
                    .flatMap(members -> Arbitraries.integers()
                            .between(0, members.size() + 1)
                            .map(minUp -> new Need(members, minUp)));
            Arbitrary<Double> own = Arbitraries.frequencyOf(
                    Tuple.of(5, Arbitraries.doubles().between(0, 1)), Tuple.of(1, Arbitraries.of(0.0, 1.0)));
            return Combinators.combine(
                            own.list().ofSize(size),
                            need.list().ofMaxSize(3).list().ofSize(size))
                    .as(Plan::new);
        });
    }

    @Property(tries = 200)
    void aModelIsAsAvailableAsTheStatesInWhichTheServiceIsUp(@ForAll("plans") Plan plan) {
        ComposedAvailability composed = plan.model().availabilityOf("p0");
        assertThat(composed.isExact()).isTrue();
        assertThat(composed.low()).isCloseTo(plan.byEnumeration(), within(1e-12));
    }

    @Property(tries = 200)
    void theBoundsOfATooLargeModelHold(@ForAll("plans") Plan plan, @ForAll @IntRange(min = 1, max = 12) int limit) {
        ComposedAvailability composed = plan.model().availabilityOf("p0", limit);
        assertThat(plan.byEnumeration()).isBetween(composed.low() - 1e-12, composed.high() + 1e-12);
    }

    @Property(tries = 200)
    void oneOfNIsParallelAndNOfNIsSerial(@ForAll @Size(max = 12) List<@DoubleRange(max = 1) Double> list) {
        double[] parts = array(list);
        assertThat(value(IndependentParts.atLeast(parts.length, parts)))
                .isCloseTo(DoubleStream.of(parts).reduce(1, (a, b) -> a * b), within(1e-12));
        assertThat(value(IndependentParts.serial(parts)))
                .isEqualTo(value(IndependentParts.atLeast(parts.length, parts)));
        assertThat(value(IndependentParts.parallel(parts)))
                .isCloseTo(1 - DoubleStream.of(parts).reduce(1, (a, b) -> a * (1 - b)), within(1e-12));
        assertThat(value(IndependentParts.parallel(parts))).isEqualTo(value(IndependentParts.atLeast(1, parts)));
    }

    @Property(tries = 200)
    void kOfNIsTheSumOverTheStatesWithKUp(
            @ForAll @Size(max = 10) List<@DoubleRange(max = 1) Double> list, @ForAll @IntRange(max = 12) int k) {
        List<Integer> members = new ArrayList<>();
        List<List<Need>> needs = new ArrayList<>();
        List<Double> own = new ArrayList<>(list);
        own.add(0, 1.0);
        for (int i = 1; i < own.size(); i++) {
            members.add(i);
        }
        needs.add(List.of(new Need(members, k)));
        needs.addAll(Collections.nCopies(list.size(), List.of()));
        assertThat(value(IndependentParts.atLeast(k, array(list))))
                .isCloseTo(new Plan(own, needs).byEnumeration(), within(1e-12));
    }

    @Provide
    Arbitrary<Block> trees() {
        Arbitrary<Block> leaves = Arbitraries.of("a", "b", "c", "d", "e", "f")
                .map(name -> Block.part(name, 0.5 + name.charAt(0) % 7 / 16.0));
        Arbitrary<Block> small = groups(leaves);
        return groups(Arbitraries.oneOf(leaves, small));
    }

    private static Arbitrary<Block> groups(Arbitrary<Block> members) {
        return members.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(list -> Arbitraries.integers()
                        .between(0, list.size())
                        .map(k -> Block.atLeast(k, list.toArray(Block[]::new))));
    }

    @Property(tries = 300)
    void aTreeInWhichPartsOccurAgainIsExactToo(@ForAll("trees") Block tree) {
        List<String> names = List.of("a", "b", "c", "d", "e", "f");
        double sum = 0;
        for (int state = 0; state < 1 << names.size(); state++) {
            double probability = 1;
            for (int i = 0; i < names.size(); i++) {
                double up = 0.5 + names.get(i).charAt(0) % 7 / 16.0;
                probability *= (state >> i & 1) == 1 ? up : 1 - up;
            }
            sum += tree.fold(new UpIn(names, state)) ? probability : 0;
        }
        assertThat(tree.availability().low()).isCloseTo(sum, within(1e-12));
        assertThat(tree.availability().isExact()).isTrue();
    }

    private record UpIn(List<String> names, int state) implements Block.Fold<Boolean> {

        @Override
        public Boolean part(Block.Part part) {
            return (state >> names.indexOf(part.name()) & 1) == 1;
        }

        @Override
        public Boolean group(Block.Group group) {
            return group.members().stream().filter(member -> member.fold(this)).count() >= group.minUp();
        }
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double value(Figure figure) {
        return figure.value().orElseThrow();
    }
}
