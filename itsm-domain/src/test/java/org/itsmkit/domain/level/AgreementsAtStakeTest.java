package org.itsmkit.domain.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.condition.Condition.not;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.calendar.CalendarKey;
import org.junit.jupiter.api.Test;

/** What is promised for work on a service of which little else is known. */
class AgreementsAtStakeTest {

    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Field<String> SERVICE = Field.text("service");

    private static final Agreement STANDARD = Agreement.named("standard")
            .promising(Target.resolution(Duration.ofHours(16), CalendarKey.of("office"), Incident.PAUSES));
    private static final Agreement MAIL =
            Agreement.named("mail").ranked(10).covering(where(SERVICE).is("mail"));
    private static final Agreement URGENT_MAIL = Agreement.named("urgent-mail")
            .ranked(20)
            .covering(where(SERVICE).is("mail").and(where(TicketFields.PRIORITY).atMost(2L)));
    private static final Agreement PAYROLL =
            Agreement.named("payroll").ranked(30).covering(where(SERVICE).is("payroll"));
    private static final Agreement NETWORK_TEAM = Agreement.named("network-team")
            .of(AgreementKind.OLA)
            .covering(where(TicketFields.TEAM).is(Team.of("network")));
    private static final Agreement MAIL_TEAM = Agreement.named("mail-team")
            .of(AgreementKind.OLA)
            .covering(where(SERVICE).is("mail"));
    private static final Agreement SATISFIED = Agreement.named("satisfied").of(AgreementKind.XLA);
    private static final Agreements ALL =
            Agreements.of(List.of(STANDARD, MAIL, URGENT_MAIL, PAYROLL, NETWORK_TEAM, MAIL_TEAM, SATISFIED));

    private static FieldValues mail() {
        return FieldValues.of(SERVICE.to("mail"));
    }

    private static AgreementAtStake certain(Agreement agreement) {
        return new AgreementAtStake(agreement, true);
    }

    private static AgreementAtStake possible(Agreement agreement) {
        return new AgreementAtStake(agreement, false);
    }

    @Test
    void whatCoversTheServiceInAnyCaseEndsTheListOfThatKind() {
        assertThat(ALL.atStake(mail(), JUNE))
                .containsExactly(
                        possible(URGENT_MAIL),
                        certain(MAIL),
                        certain(MAIL_TEAM),
                        possible(NETWORK_TEAM),
                        certain(SATISFIED));
    }

    @Test
    void theMoreIsKnownTheLessIsOpen() {
        FieldValues urgent =
                FieldValues.of(SERVICE.to("mail"), TicketFields.PRIORITY.to(1L), TicketFields.TEAM.to(Team.of("desk")));
        FieldValues calm = FieldValues.of(
                SERVICE.to("mail"), TicketFields.PRIORITY.to(3L), TicketFields.TEAM.to(Team.of("network")));
        assertThat(ALL.atStake(urgent, JUNE))
                .containsExactly(certain(URGENT_MAIL), certain(MAIL_TEAM), certain(SATISFIED));
        assertThat(ALL.atStake(calm, JUNE))
                .containsExactly(certain(MAIL), certain(MAIL_TEAM), certain(NETWORK_TEAM), certain(SATISFIED));
    }

    @Test
    void anotherServiceFallsToWhatCoversEverything() {
        assertThat(ALL.atStake(FieldValues.of(SERVICE.to("print")), JUNE))
                .containsExactly(certain(STANDARD), possible(NETWORK_TEAM), certain(SATISFIED));
    }

    @Test
    void ofNothingKnownEverythingMayCount() {
        assertThat(ALL.atStake(FieldValues.EMPTY, JUNE))
                .containsExactly(
                        possible(PAYROLL),
                        possible(URGENT_MAIL),
                        possible(MAIL),
                        certain(STANDARD),
                        possible(MAIL_TEAM),
                        possible(NETWORK_TEAM),
                        certain(SATISFIED));
    }

    @Test
    void onlyWhatIsInForceThenIsAtStake() {
        Agreement later = MAIL.version(2)
                .effective(EffectivePeriod.since(JULY))
                .covering(where(SERVICE).is("post"));
        Agreements agreements = Agreements.of(List.of(MAIL, later));
        assertThat(agreements.atStake(mail(), JUNE)).containsExactly(certain(MAIL));
        assertThat(agreements.atStake(mail(), JULY)).isEmpty();
        assertThat(agreements.atStake(FieldValues.of(SERVICE.to("post")), JULY)).containsExactly(certain(later));
    }

    @Test
    void whatIsExcludedIsNotAtStake() {
        Agreement others = Agreement.named("others").covering(not(where(SERVICE).is("mail")));
        assertThat(Agreements.of(List.of(others)).atStake(mail(), JUNE)).isEmpty();
        assertThat(Agreements.of(List.of(others)).atStake(FieldValues.of(SERVICE.to("print")), JUNE))
                .containsExactly(certain(others));
    }
}
