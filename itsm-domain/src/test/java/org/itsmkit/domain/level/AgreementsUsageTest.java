package org.itsmkit.domain.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.condition.Condition.not;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.level.CoverageReport.Question;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.TicketCase;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.CalendarKey;
import org.junit.jupiter.api.Test;

/** The page of the package, compiled and run: which agreement is taken, and where none or more than one would be. */
class AgreementsUsageTest {

    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-08-01T00:00:00Z");

    private static final Agreement STANDARD = Agreement.named("standard")
            .promising(Target.resolution(Duration.ofHours(16), CalendarKey.of("office"), Incident.PAUSES));
    private static final Agreement URGENT = Agreement.named("urgent")
            .ranked(10)
            .covering(where(TicketFields.PRIORITY).atMost(2L))
            .promising(Target.resolution(Duration.ofHours(4), CalendarKey.of("always"), Incident.PAUSES));
    private static final Agreement URGENT_FROM_JULY = URGENT.version(2).effective(EffectivePeriod.since(JULY));
    private static final Agreement VENDOR = Agreement.named("vendor")
            .of(AgreementKind.UNDERPINNING_CONTRACT)
            .covering(where(TicketFields.TEAM).is(Team.of("vendor")));

    private static Facts priority(long priority) {
        return FieldValues.of(TicketFields.PRIORITY.to(priority))::value;
    }

    private static Optional<Agreement> chosen(Agreements agreements, Facts work, Instant at) {
        return agreements.choose(AgreementKind.SLA, work, at).map(ChosenAgreement::agreement);
    }

    @Test
    void theChoiceSaysWhy() {
        Agreements agreements = Agreements.of(List.of(STANDARD, URGENT, URGENT_FROM_JULY, VENDOR));
        Facts work = priority(1);
        Instant now = JULY;

        ChosenAgreement chosen = agreements.choose(AgreementKind.SLA, work, now).orElseThrow();
        String why = chosen.toString();

        assertThat(chosen.agreement()).isEqualTo(URGENT_FROM_JULY);
        assertThat(chosen.passedOver()).containsExactly(STANDARD);
        assertThat(why)
                .isEqualTo(
                        "urgent v2 (SLA, in force from 2026-07-01T00:00:00Z, rank 10) because priority <= 2: yes, it is 1;"
                                + " before standard v1 (rank 0)");
        assertThat(agreements.choose(AgreementKind.UNDERPINNING_CONTRACT, work, now))
                .isEmpty();
        assertThat(agreements.choose(AgreementKind.OLA, work, now)).isEmpty();
    }

    @Test
    void ofTheVersionsInForceTheHighestCountsAndWhatItLeavesOutDoesNotFallBack() {
        Agreement first =
                Agreement.named("a").covering(where(TicketFields.PRIORITY).atMost(3L));
        Agreement second = Agreement.named("a")
                .version(2)
                .effective(EffectivePeriod.between(JULY, AUGUST))
                .covering(where(TicketFields.PRIORITY).atMost(1L));
        Agreements agreements = Agreements.of(List.of(first, second));
        assertThat(chosen(agreements, priority(1), JULY.minusNanos(1))).contains(first);
        assertThat(chosen(agreements, priority(1), JULY)).contains(second);
        assertThat(chosen(agreements, priority(3), JULY)).isEmpty();
        assertThat(chosen(agreements, priority(3), AUGUST)).contains(first);
    }

    @Test
    void theRankDecidesAndAmongEqualsTheKey() {
        Agreement b = Agreement.named("b");
        Agreement a = Agreement.named("a");
        assertThat(chosen(Agreements.of(List.of(b, a)), priority(1), JUNE)).contains(a);
        Agreement first = b.ranked(1);
        assertThat(chosen(Agreements.of(List.of(first, a)), priority(1), JUNE)).contains(first);
    }

    @Test
    void aTicketKeepsTheVersionOfTheTimeAtWhichItsWorkBegan() {
        Ticket january =
                TicketCase.of(Incident.TYPE).open(TicketCase.titled("Mail")).ticket();
        Agreement old = Agreement.named("a").effective(EffectivePeriod.between(january.createdAt(), JULY));
        Agreement later = Agreement.named("a").version(2).effective(EffectivePeriod.since(JULY));
        Agreement other = Agreement.named("0").of(AgreementKind.OLA).ranked(9);
        assertThat(Agreements.of(List.of(old, later, other)).covering(january)).contains(old);
        assertThat(Agreements.of(List.of(later)).covering(january)).isEmpty();
    }

    @Test
    void overlapsWithoutARankAndPrioritiesWithoutAnAgreementAreFound() {
        Agreement vip = Agreement.named("vip")
                .ranked(10)
                .effective(EffectivePeriod.since(JULY))
                .covering(where(TicketFields.TEAM).is(Team.of("board")));
        Agreements agreements = Agreements.of(List.of(URGENT, vip, VENDOR));

        CoverageReport report = CoverageReport.of(
                agreements, Question.about(AgreementKind.SLA, JUNE, AUGUST).priorities(1L, 3L));

        assertThat(report.undecided()).isEmpty();
        assertThat(report.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.taken()).isEqualTo(URGENT);
            assertThat(conflict.passedOver()).isEqualTo(vip);
            assertThat(conflict.from()).isEqualTo(JULY);
            assertThat(conflict.to()).isEqualTo(AUGUST);
            assertThat(conflict.example().get(TicketFields.TEAM)).contains(Team.of("board"));
        });
        assertThat(report.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.priority()).contains(3L);
            assertThat(gap.from()).isEqualTo(JUNE);
            assertThat(gap.to()).isEqualTo(AUGUST);
            assertThat(gap.example().get(TicketFields.PRIORITY)).contains(3L);
        });
    }

    @Test
    void aPeriodThatNoVersionServesIsAGap() {
        Agreement june = STANDARD.effective(EffectivePeriod.between(JUNE, JULY));
        CoverageReport report =
                CoverageReport.of(Agreements.of(List.of(june)), Question.about(AgreementKind.SLA, JUNE, AUGUST));
        assertThat(report.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.priority()).isEmpty();
            assertThat(gap.from()).isEqualTo(JULY);
            assertThat(gap.to()).isEqualTo(AUGUST);
        });
    }

    @Test
    void onlyTheWorkAskedAboutMatters() {
        Agreement incidents =
                Agreement.named("incidents").covering(where(TicketFields.TYPE).is("incident"));
        Agreements agreements = Agreements.of(List.of(incidents));
        Question all = Question.about(AgreementKind.SLA, JUNE, JULY);
        assertThat(CoverageReport.of(agreements, all).gaps()).hasSize(1);
        assertThat(CoverageReport.of(
                                agreements, all.work(where(TicketFields.TYPE).is("incident")))
                        .gaps())
                .isEmpty();
    }

    @Test
    void whatCannotBeDecidedIsSaid() {
        Field<String> site = Field.text("site");
        Agreement one = Agreement.named("one").covering(where(site).startsWith("Ber"));
        Agreement other = Agreement.named("other").covering(where(site).contains("lin"));
        Question question = Question.about(AgreementKind.SLA, JUNE, JULY);
        CoverageReport found = CoverageReport.of(Agreements.of(List.of(one, other)), question);
        assertThat(found.conflicts().get(0).example().get(site)).contains("Berlin");
        Agreement never = Agreement.named("never")
                .covering(where(site).contains("x").and(not(where(site).contains("x"))));
        CoverageReport open = CoverageReport.of(Agreements.of(List.of(one, never)), question);
        assertThat(open.conflicts()).isEmpty();
        assertThat(open.undecided()).containsExactly("whether never v1 and one v1 cover the same work");
    }

    /** Of what no work can be, only the last two of many fields tell. */
    @Test
    void aSearchThatTakesTooLongIsNotDecided() {
        Condition[] some = new Condition[30];
        for (int i = 0; i < some.length; i++) {
            some[i] = where(Field.flag("f" + i)).isSet();
        }
        Condition x = where(Field.flag("x")).is(true);
        Condition y = where(Field.flag("y")).is(true);
        Condition differ = Condition.any(Condition.all(x, not(y)), Condition.all(not(x), y));
        Agreements agreements = Agreements.of(List.of(
                Agreement.named("one").covering(Condition.all(Condition.any(some), differ, not(differ))),
                Agreement.named("other")));
        CoverageReport report = CoverageReport.of(agreements, Question.about(AgreementKind.SLA, JUNE, JULY));
        assertThat(report.conflicts()).isEmpty();
        assertThat(report.undecided()).hasSize(1);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> EffectivePeriod.between(JULY, JULY)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Agreements.of(List.of(
                        Agreement.named("a"), Agreement.named("a").version(2).of(AgreementKind.OLA))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Agreements.of(List.of(Agreement.named("a"), Agreement.named("a"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Question.about(AgreementKind.SLA, JULY, JULY)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anEffectivePeriodIsReadAsASentence() {
        assertThat(EffectivePeriod.ALWAYS).hasToString("always");
        assertThat(EffectivePeriod.since(JUNE)).hasToString("from 2026-06-01T00:00:00Z");
        assertThat(EffectivePeriod.between(JUNE, JULY))
                .hasToString("from 2026-06-01T00:00:00Z until 2026-07-01T00:00:00Z");
    }
}
