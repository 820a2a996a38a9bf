package org.itsmkit.domain.cmdb.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;

class TimelineProperties {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final State IN_USE = State.of("IN_USE", Category.ACTIVE);
    private static final Comparator<Fact> BY_ELEMENT =
            Comparator.comparing(fact -> fact.element().toString());

    /** @param minute from when on it is true */
    private record Draft(int element, int minute, Standing standing) {}

    @Provide
    Arbitrary<List<Draft>> drafts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(Standing.class))
                .as(Draft::new)
                .list()
                .ofMaxSize(25);
    }

    private static List<Fact> facts(List<Draft> drafts) {
        List<Fact> facts = new ArrayList<>();
        for (Draft draft : drafts) {
            CiId id = new CiId(new UUID(0, draft.element));
            int place = facts.size();
            facts.add(new Fact(
                    id,
                    START.plusSeconds(60L * draft.minute),
                    draft.standing,
                    draft.standing == Standing.PRESENT
                            ? ConfigurationItem.of(id, "server", "name " + place, IN_USE)
                            : null,
                    new FactPosition(1 + place / 3, place % 3),
                    START.plusSeconds(3_600)));
        }
        return facts;
    }

    /** By its words: of what is known and valid by then, the latest instant at which the last word was not "retracted". */
    private static Optional<Fact> byDefinition(List<Fact> facts, AsOf view) {
        List<Instant> latestFirst = facts.stream()
                .map(Fact::validFrom)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (Instant from : latestFirst) {
            Optional<Fact> last = facts.stream()
                    .filter(fact -> fact.validFrom().equals(from))
                    .filter(fact ->
                            !from.isAfter(view.valid()) && fact.position().version() <= view.version())
                    .max(Comparator.comparing(Fact::position));
            if (last.isPresent() && last.get().standing() != Standing.RETRACTED) {
                return last;
            }
        }
        return Optional.empty();
    }

    @Property(tries = 300)
    void itIsWhatTheDefinitionSays(@ForAll("drafts") List<Draft> drafts, @ForAll("views") AsOf view) {
        List<Fact> ofFirst = facts(drafts).stream()
                .filter(fact -> fact.element().value().getLeastSignificantBits() == 1)
                .toList();
        assertThat(Timeline.at(view, ofFirst)).isEqualTo(byDefinition(ofFirst, view));
    }

    @Property(tries = 300)
    void manyElementsInOneStreamAreThoseOneByOne(@ForAll("drafts") List<Draft> drafts, @ForAll("views") AsOf view) {
        List<Fact> facts = facts(drafts);
        Timeline timeline = new Timeline();
        List<Fact> streamed = facts.stream()
                .filter(fact -> fact.position().version() <= view.version()
                        && !fact.validFrom().isAfter(view.valid()))
                .sorted(BY_ELEMENT.thenComparing(Timeline.LATEST_FIRST))
                .filter(fact -> timeline.isSaidBy(fact.element(), fact.validFrom(), fact.standing()))
                .toList();
        List<Fact> alone = facts.stream()
                .map(Fact::element)
                .distinct()
                .flatMap(id ->
                        byDefinition(
                                facts.stream()
                                        .filter(fact -> fact.element().equals(id))
                                        .toList(),
                                view)
                                .stream())
                .sorted(BY_ELEMENT)
                .toList();
        assertThat(streamed).isEqualTo(alone);
    }

    @Provide
    Arbitrary<AsOf> views() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 6),
                        Arbitraries.longs().between(0, 9))
                .as((minute, version) -> new AsOf(START.plusSeconds(60L * minute), version));
    }
}
