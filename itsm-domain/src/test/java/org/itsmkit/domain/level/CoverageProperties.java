package org.itsmkit.domain.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.level.CoverageReport.Question;
import org.itsmkit.domain.ticket.TicketFields;

/** The search of conditions against a test of every piece of work that their fields allow. */
class CoverageProperties {

    private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-07-01T00:00:00Z");
    private static final Field<String> SITE = Field.choice("site", "berlin", "seoul", "lima");
    private static final Field<String> NOTE = Field.text("note");
    private static final Field<Boolean> VIP = Field.flag("vip");
    private static final List<FieldValues> ALL_WORK = allWork();

    private static List<FieldValues> allWork() {
        List<FieldEdit<?>> priorities = new ArrayList<>(List.of(TicketFields.PRIORITY.cleared()));
        for (long priority = -1; priority <= 6; priority++) {
            priorities.add(TicketFields.PRIORITY.to(priority));
        }
        List<FieldValues> all = new ArrayList<>();
        for (FieldEdit<?> priority : priorities) {
            for (FieldEdit<?> site : List.of(SITE.cleared(), SITE.to("berlin"), SITE.to("seoul"), SITE.to("lima"))) {
                for (FieldEdit<?> note : List.of(NOTE.cleared(), NOTE.to("a"), NOTE.to("b"), NOTE.to("z"))) {
                    for (FieldEdit<?> vip : List.of(VIP.cleared(), VIP.to(true), VIP.to(false))) {
                        all.add(FieldValues.of(priority, site, note, vip));
                    }
                }
            }
        }
        return all;
    }

    @Provide
    Arbitrary<Condition> conditions() {
        Arbitrary<Long> numbers = Arbitraries.longs().between(0, 5);
        Arbitrary<Condition> atoms = Arbitraries.oneOf(
                numbers.map(number -> where(TicketFields.PRIORITY).atMost(number)),
                numbers.map(number -> where(TicketFields.PRIORITY).greaterThan(number)),
                numbers.map(number -> where(TicketFields.PRIORITY).is(number)),
                Arbitraries.of("berlin", "seoul", "lima")
                        .map(site -> where(SITE).is(site)),
                Arbitraries.of("berlin", "seoul", "lima")
                        .map(site -> where(SITE).lessThan(site)),
                Arbitraries.of("a", "b").map(note -> where(NOTE).is(note)),
                Arbitraries.of(true, false).map(vip -> where(VIP).is(vip)),
                Arbitraries.of(TicketFields.PRIORITY, SITE, NOTE, VIP)
                        .map(field -> where(field).isSet()),
                Arbitraries.just(where(NOTE).in("a", "b")));
        Arbitrary<Condition> pairs = both(atoms);
        return both(Arbitraries.oneOf(atoms, pairs)).withoutEdgeCases();
    }

    private static Arbitrary<Condition> both(Arbitrary<Condition> parts) {
        return parts.list().ofMinSize(1).ofMaxSize(3).flatMap(list -> {
            Condition[] array = list.toArray(Condition[]::new);
            return Arbitraries.of(Condition.all(array), Condition.any(array), Condition.not(Condition.all(array)));
        });
    }

    @Property(tries = 150)
    void conflictsAreFoundWhereSomeWorkIsCoveredTwiceAndOnlyThere(
            @ForAll("conditions") Condition one, @ForAll("conditions") Condition other) {
        Agreements agreements = Agreements.of(
                List.of(Agreement.named("a").covering(one), Agreement.named("b").covering(other)));
        CoverageReport report = CoverageReport.of(agreements, Question.about(AgreementKind.SLA, FROM, TO));
        assertThat(report.undecided()).isEmpty();
        assertThat(report.conflicts().isEmpty())
                .isEqualTo(ALL_WORK.stream().noneMatch(work -> one.test(work::value) && other.test(work::value)));
        report.conflicts().forEach(conflict -> {
            assertThat(one.test(conflict.example()::value)).isTrue();
            assertThat(other.test(conflict.example()::value)).isTrue();
        });
    }

    @Property(tries = 100)
    void gapsAreFoundWhereSomeWorkIsNotCoveredAndOnlyThere(
            @ForAll @Size(max = 3) List<@From("conditions") Condition> conditions) {
        List<Agreement> all = new ArrayList<>();
        conditions.forEach(condition ->
                all.add(Agreement.named("a" + all.size()).ranked(all.size()).covering(condition)));
        CoverageReport report = CoverageReport.of(
                Agreements.of(all), Question.about(AgreementKind.SLA, FROM, TO).priorities(0L, 3L));
        assertThat(report.undecided()).isEmpty();
        assertThat(report.conflicts()).isEmpty();
        for (long priority : List.of(0L, 3L)) {
            boolean uncovered = ALL_WORK.stream()
                    .filter(work -> work.get(TicketFields.PRIORITY)
                            .filter(it -> it == priority)
                            .isPresent())
                    .anyMatch(work -> conditions.stream().noneMatch(condition -> condition.test(work::value)));
            assertThat(report.gaps().stream().anyMatch(gap -> gap.priority().orElseThrow() == priority))
                    .isEqualTo(uncovered);
        }
    }
}
