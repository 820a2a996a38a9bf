package org.itsmkit.domain.cmdb.model;

import java.util.List;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Workflow;

/**
 * The life cycles of the standard classes. A stage says how far an item has come in its life, by a plan; whether it does its work
 * today is its operational status, and how ill it is, its health: an item in maintenance is in service.
 */
public final class StandardLife {

    public static final State PLANNED = State.of("PLANNED", Category.NEW);
    public static final State IN_BUILD = State.of("IN_BUILD", Category.NEW);
    public static final State IN_SERVICE = State.of("IN_SERVICE", Category.ACTIVE);
    /** Taken out of service, and still there: it can be brought back. */
    public static final State RETIRED = State.of("RETIRED", Category.RESOLVED);
    /** Gone for good. */
    public static final State DISPOSED = State.of("DISPOSED", Category.CLOSED);
    /** Never came to be. */
    public static final State CANCELLED = State.of("CANCELLED", Category.CANCELLED);

    /** In force, or with us: the stage of locations, contracts, people and organisations. */
    public static final State CURRENT = State.of("CURRENT", Category.ACTIVE);
    /** No longer. */
    public static final State FORMER = State.of("FORMER", Category.CLOSED);

    public static final String BUILD = "build";
    public static final String COMMISSION = "commission";
    public static final String RETIRE = "retire";
    public static final String REINSTATE = "reinstate";
    public static final String DISPOSE = "dispose";
    public static final String CANCEL = "cancel";
    public static final String END = "end";

    /** From planned to disposed: whatever is built and runs. */
    public static final Workflow ITEM = item("item-life");
    /** The same for services, which cannot go into service before somebody answers for them. */
    public static final Workflow SERVICE = item("service-life", ItemFields.OWNER);
    /** Current until it ends: what other items only refer to. */
    public static final Workflow REFERENCE = Workflow.named("reference-life")
            .startingAt(CURRENT)
            .allow(END, CURRENT, FORMER)
            .labelled("End")
            .by(Role.AGENT, Role.MANAGER)
            .build();

    private StandardLife() {}

    /** The life from planned to disposed, for items of which these are demanded before they go into service. */
    public static Workflow item(String name, Field<?>... demanded) {
        return Workflow.named(name)
                .startingAt(PLANNED)
                .allow(BUILD, PLANNED, IN_BUILD)
                .labelled("Build")
                .by(Role.AGENT, Role.MANAGER)
                .allow(COMMISSION, List.of(PLANNED, IN_BUILD), IN_SERVICE)
                .labelled("Put into service")
                .by(Role.AGENT, Role.MANAGER)
                .requires(demanded)
                .sets(ItemFields.STATUS, OperationalStatus.OPERATIONAL.name())
                .allow(RETIRE, IN_SERVICE, RETIRED)
                .labelled("Retire")
                .by(Role.MANAGER, ConfigurationModel.OWNER)
                .withComment()
                .sets(ItemFields.STATUS, OperationalStatus.NON_OPERATIONAL.name())
                .allow(REINSTATE, RETIRED, IN_SERVICE)
                .labelled("Bring back into service")
                .by(Role.MANAGER)
                .requires(demanded)
                .withComment()
                .sets(ItemFields.STATUS, OperationalStatus.OPERATIONAL.name())
                .allow(DISPOSE, RETIRED, DISPOSED)
                .labelled("Dispose of")
                .by(Role.MANAGER)
                .withComment()
                .allow(CANCEL, List.of(PLANNED, IN_BUILD), CANCELLED)
                .labelled("Cancel")
                .by(Role.MANAGER)
                .withComment()
                .build();
    }
}
