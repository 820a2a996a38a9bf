package org.itsmkit.domain.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.Lock;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.domain.workflow.Guards;
import org.itsmkit.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverlaidTypeTest {

    private static final TenantId ACME = TenantId.of("acme");
    private static final Lock CLOSE = new Lock(Lock.Kind.ACTION, "close");
    private static final Lock CLOSED = new Lock(Lock.Kind.STATE, Incident.CLOSED.key());
    private static final TicketType BASE =
            TicketType.basedOn(Incident.TYPE).locks(List.of(CLOSE, CLOSED)).build();

    private static TypeOverlay overlay(
            String key, @Nullable TenantId tenant, @Nullable String service, OverlayChange... changes) {
        return new TypeOverlay(key, 3, "incident", tenant, service, List.of(changes));
    }

    private static OverlaidType resolved(TypeOverlay... overlays) {
        return OverlaidType.of(BASE, List.of(overlays), ACME, "mail", 12);
    }

    private static List<DefinitionProblem> refused(OverlayChange... changes) {
        return catchThrowableOfType(DefinitionRefused.class, () -> resolved(overlay("house", null, null, changes)))
                .problems();
    }

    private static Transition transition(String action, State from, State to) {
        return new Transition(
                action,
                action,
                Set.of(from),
                to,
                Set.of(Role.AGENT),
                List.of(),
                Map.of(),
                Condition.NEVER,
                false,
                List.of(),
                List.of());
    }

    @Test
    void withoutOverlaysTheTypeIsItsBaseUnderItsNewVersion() {
        OverlaidType same = resolved();
        assertThat(same.type()).isEqualTo(TicketType.basedOn(BASE).version(12).build());
        assertThat(same.base()).isEqualTo(BASE.ref());
        assertThat(same.overlays()).isEmpty();
    }

    @Test
    void everyKindOfChangeIsMadeAndRecorded() {
        Field<String> site = Field.choice("site", "SEOUL", "BUSAN");
        OverlaidType made = resolved(overlay(
                "house",
                null,
                null,
                new OverlayChange.AddField(site),
                new OverlayChange.TightenInState("RESOLVED", "site", FieldPolicy.MANDATORY),
                new OverlayChange.TightenInAction("start", "team", FieldPolicy.MANDATORY),
                new OverlayChange.Relabel("resolve", "Done"),
                new OverlayChange.Tighten(
                        "close",
                        Guards.when(Condition.where(site).isSet(), Reason.of("site.missing", "Say the site."))),
                new OverlayChange.AddTransition(transition("escalate", Incident.NEW, Incident.IN_PROGRESS)),
                new OverlayChange.Disable("decline-major")));
        var workflow = made.type().workflow();
        assertThat(made.type().ownFields()).contains(site);
        assertThat(workflow.policy(Incident.RESOLVED, "site")).isEqualTo(FieldPolicy.MANDATORY);
        assertThat(workflow.transition(Incident.NEW, "start").orElseThrow().policies())
                .containsEntry("team", FieldPolicy.MANDATORY);
        assertThat(workflow.transition(Incident.NEW, "resolve").orElseThrow().label())
                .isEqualTo("Done");
        assertThat(workflow.transition(Incident.RESOLVED, "close").orElseThrow().guards())
                .hasSize(BASE.workflow()
                                .transition(Incident.RESOLVED, "close")
                                .orElseThrow()
                                .guards()
                                .size()
                        + 1);
        assertThat(workflow.transition(Incident.NEW, "escalate")).isPresent();
        assertThat(workflow.transition(Incident.NEW, "decline-major")).isEmpty();
        assertThat(made.overlays()).hasToString("[house v3]");
        assertThat(made.type().ref()).hasToString("incident v12");
        assertThat(TypeText.read(TypeText.write(made.type()))).isEqualTo(made.type());
    }

    @Test
    void theMoreSpecificComesLaterInWhateverOrderTheyAreGiven() {
        TypeOverlay all = overlay("z-all", null, null, new OverlayChange.Relabel("start", "1"));
        TypeOverlay tenant = overlay("y-tenant", ACME, null, new OverlayChange.Relabel("start", "2"));
        TypeOverlay service = overlay("x-service", null, "mail", new OverlayChange.Relabel("start", "3"));
        TypeOverlay both = overlay("a-both", ACME, "mail", new OverlayChange.Relabel("start", "4"));
        TypeOverlay other = overlay("other", TenantId.of("other"), null, new OverlayChange.Relabel("start", "5"));
        OverlaidType one = resolved(both, other, all, service, tenant);
        assertThat(one).isEqualTo(resolved(tenant, all, both, service, other));
        assertThat(one.overlays()).hasToString("[z-all v3, y-tenant v3, x-service v3, a-both v3]");
        assertThat(one.type()
                        .workflow()
                        .transition(Incident.NEW, "start")
                        .orElseThrow()
                        .label())
                .isEqualTo("4");
    }

    @Test
    void whatIsLockedIsNeitherRemovedNorGoneRound() {
        List<DefinitionProblem> problems = refused(
                new OverlayChange.Disable("close"),
                new OverlayChange.AddTransition(transition("close", Incident.IN_PROGRESS, Incident.CANCELLED)),
                new OverlayChange.AddTransition(transition("drop", Incident.NEW, Incident.CLOSED)));
        assertThat(problems)
                .extracting(DefinitionProblem::place)
                .containsExactly("/house/changes/0", "/house/changes/1", "/house/changes/2");
        assertThat(problems).extracting(DefinitionProblem::lock).containsExactly(CLOSE, CLOSE, CLOSED);
    }

    @Test
    void nothingIsLoosened() {
        assertThat(refused(
                        new OverlayChange.TightenInState("RESOLVED", "resolution-code", FieldPolicy.PROMPT),
                        new OverlayChange.TightenInState("RESOLVED", "resolution-code", FieldPolicy.READ_ONLY),
                        new OverlayChange.TightenInState("CLOSED", "title", FieldPolicy.OPTIONAL),
                        new OverlayChange.TightenInAction("start", "reminders", FieldPolicy.MANDATORY),
                        new OverlayChange.TightenInAction("resolve", "resolution-notes", FieldPolicy.OPTIONAL)))
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem.message()).startsWith("expected something stricter than"));
    }

    @Test
    void unknownNamesAreRefusedWithNearOnes() {
        assertThat(refused(
                        new OverlayChange.Disable("rezolve"),
                        new OverlayChange.TightenInState("RESOLVE", "title", FieldPolicy.MANDATORY),
                        new OverlayChange.AddField(TicketFields.TITLE)))
                .hasSize(3)
                .satisfies(problems -> assertThat(problems.get(0).message()).contains("perhaps resolve"))
                .satisfies(problems -> assertThat(problems.get(1).message()).contains("perhaps RESOLVED"));
    }

    @Test
    void whatIsUnsoundAfterAllChangesIsRefused() {
        assertThat(refused(new OverlayChange.Disable("start")))
                .anySatisfy(problem -> assertThat(problem.message()).startsWith("UNKNOWN_ACTION"));
    }
}
