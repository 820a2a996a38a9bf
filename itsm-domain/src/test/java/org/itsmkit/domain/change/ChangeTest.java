package org.itsmkit.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.definition.TypeText;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.WorkflowVerifier;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.CalendarKey;
import org.junit.jupiter.api.Test;

class ChangeTest {

    static final ChangeSettings SETTINGS = new ChangeSettings(
            ApprovalPolicy.sequential("cab", ApprovalStage.asking("cab", Team.of("cab"))),
            ApprovalPolicy.sequential("ecab", ApprovalStage.asking("lead", Person.of("boss"))),
            new Delay.WorkingDays(2, CalendarKey.of("office")));

    private static final TicketType TYPE = Change.type(SETTINGS).build();

    private static final RiskAssessment ASSESSMENT = new RiskAssessment(
            List.of(
                    new RiskQuestion("tested", "Was it tested?", 3, Map.of("yes", 0, "no", 10)),
                    new RiskQuestion("reversible", "Can it be undone?", 1, Map.of("yes", 0, "no", 10))),
            25,
            75,
            2,
            10,
            20);

    @Test
    void itsLifeCycleHasNeitherProblemsNorDoubts() {
        assertThat(WorkflowVerifier.problems(TYPE.workflow())).isEmpty();
        assertThat(WorkflowVerifier.doubts(TYPE.workflow())).isEmpty();
    }

    @Test
    void itsTextIsReadBackEqual() {
        assertThat(TypeText.read(TypeText.write(TYPE))).isEqualTo(TYPE);
    }

    @Test
    void theTwoPoliciesHaveKeysOfTheirOwn() {
        assertThatThrownBy(() -> new ChangeSettings(SETTINGS.normal(), SETTINGS.normal(), SETTINGS.retrospective()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("emergency");
    }

    @Test
    void theHighestOfQuestionnaireImpactAndHistoryCounts() {
        assertThat(level("yes", "yes", 0, PastChanges.NONE)).isEqualTo(RiskLevel.LOW);
        assertThat(level("yes", "no", 0, PastChanges.NONE)).isEqualTo(RiskLevel.MEDIUM);
        assertThat(level("no", "yes", 0, PastChanges.NONE)).isEqualTo(RiskLevel.HIGH);
        assertThat(level("yes", "yes", 2, PastChanges.NONE)).isEqualTo(RiskLevel.MEDIUM);
        assertThat(level("yes", "yes", 10, PastChanges.NONE)).isEqualTo(RiskLevel.HIGH);
        assertThat(level("yes", "yes", 0, new PastChanges(6, 1))).isEqualTo(RiskLevel.MEDIUM);
        assertThat(level("yes", "yes", 0, new PastChanges(5, 1))).isEqualTo(RiskLevel.HIGH);
        assertThat(ASSESSMENT
                        .assess(Map.of("tested", "yes", "reversible", "no"), 3, new PastChanges(6, 1))
                        .toString())
                .isEqualTo("MEDIUM. The questionnaire says MEDIUM, 10 of 40. Services impacted: 3, which is MEDIUM. "
                        + "Of 6 such changes 1 failed, which is MEDIUM.");
    }

    @Test
    void everyQuestionIsAnsweredAndNoOther() {
        assertThatThrownBy(() -> ASSESSMENT.assess(Map.of("tested", "yes"), 0, PastChanges.NONE))
                .hasMessageContaining("reversible");
        assertThatThrownBy(
                        () -> ASSESSMENT.assess(Map.of("tested", "yes", "reversible", "perhaps"), 0, PastChanges.NONE))
                .hasMessageContaining("reversible");
        assertThatThrownBy(() -> ASSESSMENT.assess(
                        Map.of("tested", "yes", "reversible", "no", "other", "no"), 0, PastChanges.NONE))
                .hasMessageContaining("other");
    }

    @Test
    void aTemplateExpiresAndLosesItsStanding() {
        Instant end = Instant.parse("2026-06-01T00:00:00Z");
        ChangeTemplate template = new ChangeTemplate("patch", "Monthly patch", end, 20, 5);

        assertThat(template.refusals(end.minusSeconds(1), new PastChanges(5, 1)))
                .isEmpty();
        assertThat(template.refusals(end.minusSeconds(1), new PastChanges(4, 4)))
                .isEmpty();
        assertThat(template.refusals(end.minusSeconds(1), new PastChanges(5, 2)))
                .extracting(Reason::code)
                .containsExactly("template.failing");
        assertThat(template.refusals(end, PastChanges.NONE))
                .extracting(Reason::code)
                .containsExactly("template.expired");
        assertThat(PastChanges.of(List.of(
                        ChangeOutcome.SUCCESSFUL,
                        ChangeOutcome.NOT_IMPLEMENTED,
                        ChangeOutcome.FAILED,
                        ChangeOutcome.BACKED_OUT)))
                .isEqualTo(new PastChanges(3, 2));
    }

    private static RiskLevel level(String tested, String reversible, long services, PastChanges past) {
        return ASSESSMENT
                .assess(Map.of("tested", tested, "reversible", reversible), services, past)
                .level();
    }
}
