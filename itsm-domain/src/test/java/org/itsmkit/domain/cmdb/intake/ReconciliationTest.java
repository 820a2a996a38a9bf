package org.itsmkit.domain.cmdb.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.LINEAGE;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.NOON;

import java.time.Duration;
import java.util.List;
import org.itsmkit.domain.cmdb.intake.Selection.Pick;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static Statement said(String source, long ram, int daysAgo) {
        return Statement.of(
                new SourceKey(source, "k"),
                new FieldValue<>(FieldType.INTEGER, ram),
                NOON.minus(Duration.ofDays(daysAgo)));
    }

    private static Verdict judge(List<ReconciliationRule> rules, List<Statement> told, Statement word) {
        FieldValue<?> current = told.stream()
                .filter(Statement::isWriter)
                .findFirst()
                .<FieldValue<?>>map(Statement::value)
                .orElse(null);
        return new Reconciliation(LINEAGE, rules, List.of(new Freshness("a", "computer", Duration.ofDays(30))))
                .judge("linux", "ram", current, told, word);
    }

    private static List<Statement> told() {
        return List.of(said("a", 4, 5).writing(true), said("b", 8, 4), said("c", 8, 9));
    }

    private static Statement picked(Pick pick, Statement word) {
        return judge(List.of(Selection.of("server", pick, "ram"), Precedence.of("z", "server", 1, "ram")), told(), word)
                .writer();
    }

    @Test
    void aDynamicRulePicksAmongAllThatWasSaid() {
        assertThat(picked(Pick.LARGEST, said("d", 16, 0)).by().source()).isEqualTo("d");
        assertThat(picked(Pick.LARGEST, said("d", 2, 0)).by().source())
                .as("the last of equals")
                .isEqualTo("b");
        assertThat(picked(Pick.SMALLEST, said("d", 2, 0)).by().source()).isEqualTo("d");
        assertThat(picked(Pick.MOST_REPORTED, said("d", 4, 0)).by().source())
                .as("two say 4 and two say 8, and 4 was said last")
                .isEqualTo("d");
        assertThat(picked(Pick.MOST_REPORTED, said("d", 5, 0)).by().source()).isEqualTo("b");
        assertThat(picked(Pick.FIRST_REPORTED, said("d", 5, 0)).by().source()).isEqualTo("a");
        assertThat(picked(Pick.FIRST_REPORTED, said("a", 5, 0)).value()).hasToString("5");
        assertThat(picked(Pick.LAST_REPORTED, said("d", 5, 0)).by().source()).isEqualTo("d");
        assertThat(picked(Pick.LAST_REPORTED, said("d", 5, 8)).by().source()).isEqualTo("b");
    }

    @Test
    void aRuleOfTheNearestClassGoesBeforeADynamicOneAbove() {
        Verdict verdict = judge(
                List.of(Selection.of("computer", Pick.LARGEST, "ram"), Precedence.of("b", "linux", 1, "ram")),
                told(),
                said("d", 99, 0));

        assertThat(verdict.ruling()).isEqualTo(Ruling.SOURCE_UNRULED);
    }

    @Test
    void aWeakerSourceWritesFromTheDayOnThatTheWriterIsStale() {
        List<ReconciliationRule> rules = List.of(Precedence.of("a", "server", 1), Precedence.of("b", "server", 2));

        for (int age : new int[] {0, 29, 30, 31}) {
            Verdict verdict = judge(rules, List.of(said("a", 4, age).writing(true)), said("b", 8, 0));
            assertThat(verdict.ruling()).isEqualTo(age < 30 ? Ruling.WEAKER : Ruling.WRITER_STALE);
        }
    }

    @Test
    void withoutRulesTheLaterWordCounts() {
        List<Statement> told = List.of(said("b", 4, 5).writing(true));

        assertThat(judge(List.of(), told, said("a", 8, 4)).ruling()).isEqualTo(Ruling.LATER);
        assertThat(judge(List.of(), told, said("a", 8, 6)).ruling()).isEqualTo(Ruling.EARLIER);
        assertThat(judge(List.of(), told, said("a", 8, 5)).ruling())
                .as("b comes after a")
                .isEqualTo(Ruling.EARLIER);
        assertThat(judge(List.of(), told, said("c", 8, 5)).ruling()).isEqualTo(Ruling.LATER);
    }

    @Test
    void twoDynamicRulesAboutOneAttributeAreRefused() {
        assertThatThrownBy(() -> judge(
                        List.of(
                                Selection.of("server", Pick.LARGEST, "ram"),
                                Selection.of("server", Pick.SMALLEST, "ram")),
                        List.of(),
                        said("a", 1, 0)))
                .isInstanceOf(InvalidInput.class);
    }
}
