package org.itsmkit.domain.cmdb.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.cmdb.model.Sample.item;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.domain.workflow.diagram.WorkflowDiagram;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class ItemLifeTest {

    private static final ConfigurationModel MODEL = StandardModel.model();
    private static final Person ANN = Person.of("ann");

    @Test
    void anActionMovesTheItemAndSetsWhatItSaysAndNothingElse() {
        ConfigurationItem planned = item(1, "server")
                .status(OperationalStatus.UNKNOWN)
                .health(Severity.MAJOR)
                .withAttributes(FieldValues.of(StandardFields.HOST_NAME.to("h1")));
        assertThat(accepted(planned, Perform.action(StandardLife.COMMISSION), Role.AGENT))
                .isEqualTo(planned.in(StandardLife.IN_SERVICE).status(OperationalStatus.OPERATIONAL));
    }

    @Test
    void editsThatComeWithTheActionChangeHeldFieldsAndAttributes() {
        Perform command = Perform.action(
                StandardLife.COMMISSION,
                ItemFields.OWNER.to(ANN),
                ItemFields.NAME.to("Mail"),
                StandardFields.DESCRIPTION.to("E-mail for all"));
        assertThat(accepted(item(1, "business-service"), command, Role.MANAGER))
                .isEqualTo(item(1, "business-service")
                        .named("Mail")
                        .owner(ANN)
                        .in(StandardLife.IN_SERVICE)
                        .withAttributes(FieldValues.of(StandardFields.DESCRIPTION.to("E-mail for all"))));
    }

    @Test
    void everyReasonAgainstAnActionIsTold() {
        assertThat(refused(item(1, "business-service"), Perform.action(StandardLife.COMMISSION), Role.WATCHER))
                .containsExactly("actor.not.permitted", "owner.missing");
        assertThat(refused(item(1, "business-service"), Perform.action(StandardLife.DISPOSE), Role.MANAGER))
                .containsExactly("action.not.in.state");
        assertThat(refused(item(1, "business-service"), Perform.action("fly"), Role.MANAGER))
                .containsExactly("action.unknown");
    }

    @Test
    void theViewsSayWhatMayBeDoneNowAndWhyNotTheRest() {
        List<ActionView> views = MODEL.actions(item(1, "business-service"), as(Role.AGENT));
        assertThat(views)
                .extracting(ActionView::action)
                .containsExactly("build", "commission", "retire", "reinstate", "dispose", "cancel");
        assertThat(views)
                .filteredOn(ActionView::allowed)
                .extracting(ActionView::action)
                .containsExactly("build", "commission");
        assertThat(views.get(1).form()).containsOnlyKeys(ItemFields.OWNER);
        assertThat(views.get(5).reasons()).extracting(Reason::code).containsExactly("actor.not.permitted");
    }

    @Test
    void theOwnerMayRetireAnItemWithAComment() {
        ConfigurationItem live = item(1, "server").in(StandardLife.IN_SERVICE);
        assertThat(refused(live, Perform.action(StandardLife.RETIRE), ConfigurationModel.OWNER))
                .containsExactly("comment.missing");
        assertThat(accepted(
                        live,
                        Perform.action(StandardLife.RETIRE).with(NewComment.internally("Too old.")),
                        ConfigurationModel.OWNER))
                .isEqualTo(live.in(StandardLife.RETIRED).status(OperationalStatus.NON_OPERATIONAL));
    }

    @Test
    void guardsAskWhatFollowsFromTheItemAndWhoOwnsIt() {
        Workflow life = Workflow.named("careful")
                .startingAt(StandardLife.IN_SERVICE)
                .allow("scrap", StandardLife.IN_SERVICE, StandardLife.DISPOSED)
                .requiresRole(ConfigurationModel.OWNER)
                .when(Condition.where(ItemFields.HEALTH).is("CRITICAL"), "item.well", "It is well.")
                .when(Condition.where(ItemFields.CLASS).is("press"), "item.other", "It is no press.")
                .build();
        ConfigurationModel model =
                MODEL.with(CiClass.named("press").under("server").livingBy(life));
        ConfigurationItem press = item(1, "press").in(StandardLife.IN_SERVICE);
        assertThat(reasons(model.decide(press, Perform.action("scrap"), as(Role.AGENT))))
                .containsExactly("participant.missing", "item.well");
        assertThat(model.decide(press.owner(ANN).health(Severity.CRITICAL), Perform.action("scrap"), as(Role.AGENT))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void whatTheClassDoesNotHaveCannotBeEditedAndWhatEveryItemHasCannotBeEmptied() {
        assertThatThrownBy(() -> decide("build", Field.text("wings").to("two")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("wings");
        assertThatThrownBy(() -> decide("build", ItemFields.HEALTH.to("NORMAL")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> decide("build", ItemFields.NAME.cleared())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> decide("build", ItemFields.NAME.to(" "))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> decide("build", Field.choice("environment").to("MOON")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anItemIsEditedWithoutAnAction() {
        ConfigurationItem server = item(1, "server").owner(ANN);
        assertThat(MODEL.edit(
                        server,
                        List.of(
                                ItemFields.OWNER.cleared(),
                                StandardFields.HOST_NAME.to("h0"),
                                StandardFields.HOST_NAME.to("h1"))))
                .isEqualTo(item(1, "server").withAttributes(FieldValues.of(StandardFields.HOST_NAME.to("h1"))));
        assertThatThrownBy(() -> MODEL.edit(server, List.of(ItemFields.STATUS.cleared())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theStandardLivesAreDrawn() {
        assertThat(WorkflowDiagram.of(StandardLife.ITEM).toMermaid())
                .contains("[*] --> PLANNED", "RETIRED --> IN_SERVICE : reinstate [manager]", "DISPOSED --> [*]");
    }

    private static ItemDecision decide(String action, org.itsmkit.domain.field.FieldEdit<?> edit) {
        return MODEL.decide(item(1, "server"), Perform.action(action, edit), as(Role.MANAGER));
    }

    private static ConfigurationItem accepted(ConfigurationItem item, Perform command, Role role) {
        return MODEL.decide(item, command, as(role)).fold(ItemDecision.Accepted::item, refused -> {
            throw new AssertionError(refused.reasons());
        });
    }

    private static List<String> refused(ConfigurationItem item, Perform command, Role role) {
        return reasons(MODEL.decide(item, command, as(role)));
    }

    private static List<String> reasons(ItemDecision decision) {
        return decision.fold(
                accepted -> List.of(),
                refused -> refused.reasons().stream().map(Reason::code).toList());
    }

    private static DecisionContext as(Role role) {
        return DecisionContext.alone(Actor.person("pat"), Set.of(role), Instant.parse("2025-01-01T00:00:00Z"));
    }
}
