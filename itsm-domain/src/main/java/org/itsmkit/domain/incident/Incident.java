package org.itsmkit.domain.incident;

import static org.itsmkit.domain.condition.Condition.where;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.type.TicketType;

/**
 * The incident practice: something does not work, and work on it ends when it does. Everything here is data for the
 * general rules; {@link IncidentActions} names what may be done.
 */
public final class Incident {

    public static final State NEW = State.of("NEW", Category.NEW);
    public static final State IN_PROGRESS = State.of("IN_PROGRESS", Category.ACTIVE);
    public static final State ON_HOLD = State.of("ON_HOLD", Category.PENDING);
    public static final State RESOLVED = State.of("RESOLVED", Category.RESOLVED);
    public static final State CLOSED = State.of("CLOSED", Category.CLOSED);
    public static final State CANCELLED = State.of("CANCELLED", Category.CANCELLED);

    /** What it waits for; set while it is on hold. */
    public static final Field<String> HOLD_REASON =
            Field.choice("hold-reason", HoldReason.class).labelled("Waiting for");
    /** When the caller was last asked or reminded. */
    public static final Field<Instant> ASKED_AT = Field.instant("asked-at").labelled("Caller asked");
    /** How often the caller was reminded of the present question. */
    public static final Field<Long> REMINDERS = Field.integer("reminders").labelled("Reminders");

    public static final Field<String> RESOLUTION_CODE = Field.choice("resolution-code", ResolutionCode.class)
            .withholding(Arrays.stream(ResolutionCode.values())
                    .filter(ResolutionCode::isEnginesAlone)
                    .map(Enum::name)
                    .toArray(String[]::new))
            .labelled("Resolution code");
    public static final Field<String> RESOLUTION_NOTES =
            Field.text("resolution-notes").labelled("Resolution notes").personal();
    public static final Field<String> CANCEL_REASON =
            Field.choice("cancel-reason", CancelReason.class).labelled("Reason for cancelling");

    public static final Field<Long> REOPEN_COUNT = Field.integer("reopen-count").labelled("Reopened");
    public static final Field<Instant> REOPENED_AT =
            Field.instant("reopened-at").labelled("Last reopened");
    public static final Field<Person> REOPENED_BY = Field.person("reopened-by").labelled("Last reopened by");

    public static final Field<String> MAJOR_STATUS =
            Field.choice("major-status", MajorStatus.class).labelled("Major incident");
    /** Why it should be treated as a major incident. */
    public static final Field<String> MAJOR_REASON = Field.text("major-reason").labelled("Why a major incident");

    public static final Field<Instant> MAJOR_SINCE =
            Field.instant("major-since").labelled("Major incident since");
    /** When it was last communicated; a target that {@code restartsWith} it measures the cadence. */
    public static final Field<Instant> COMMUNICATED_AT =
            Field.instant("communicated-at").labelled("Last communicated");
    /** What was learnt from a major incident. */
    public static final Field<String> REVIEW =
            Field.text("review").labelled("Review").maxLength(100_000);

    public static final Field<Instant> REVIEWED_AT =
            Field.instant("reviewed-at").labelled("Reviewed");
    /** Why a major incident has no linked problem. */
    public static final Field<String> NO_PROBLEM_REASON =
            Field.text("no-problem-reason").labelled("Why no problem is linked");

    /** It was accepted as a major incident. */
    public static final Condition IS_MAJOR = where(MAJOR_STATUS).is(MajorStatus.ACCEPTED.name());
    /** It is on hold for a reason that pauses the customer's clocks by default. */
    public static final Condition PAUSES = where(HOLD_REASON)
            .in(Arrays.stream(HoldReason.values())
                    .filter(HoldReason::pausesByDefault)
                    .map(Enum::name)
                    .toList());

    /** An incident's own fields, in the order people fill them in. */
    static final List<Field<?>> FIELDS = List.of(
            HOLD_REASON,
            ASKED_AT,
            REMINDERS,
            RESOLUTION_CODE,
            RESOLUTION_NOTES,
            CANCEL_REASON,
            REOPEN_COUNT,
            REOPENED_AT,
            REOPENED_BY,
            MAJOR_STATUS,
            MAJOR_REASON,
            MAJOR_SINCE,
            COMMUNICATED_AT,
            REVIEW,
            REVIEWED_AT,
            NO_PROBLEM_REASON);

    /** With {@link IncidentSettings#DEFAULT}. */
    public static final TicketType TYPE = type(IncidentSettings.DEFAULT).build();

    private Incident() {}

    /** The type of these settings, to which a house may add. */
    public static TicketType.Builder type(IncidentSettings settings) {
        return TicketType.named("incident")
                .labelled("Incident")
                .numbered("INC")
                .fields(FIELDS.toArray(Field<?>[]::new))
                .workflow(IncidentWorkflow.of(settings));
    }
}
