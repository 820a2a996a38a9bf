package org.itsmkit.domain.survey;

import static org.itsmkit.domain.condition.Condition.not;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Delay;
import org.itsmkit.domain.workflow.Workflow;

/** Invitations to say how it went: their states, fields and life cycle. */
public final class Survey {

    /** The key of the type. */
    public static final String KEY = "survey";

    public static final State INVITED = State.of("INVITED", Category.NEW);
    public static final State ANSWERED = State.of("ANSWERED", Category.CLOSED);
    public static final State DECLINED = State.of("DECLINED", Category.CANCELLED);
    public static final State EXPIRED = State.of("EXPIRED", Category.CANCELLED);

    /** Answers an invitation; only who was invited may. */
    public static final String ANSWER = "answer";

    public static final String DECLINE = "decline";
    public static final String EXPIRE = "expire";

    /** On the scale of the policy. */
    public static final Field<Long> SCORE =
            Field.integer("survey-score").labelled("Score").indexed();
    /** The working time that the matter cost. */
    public static final Field<Duration> LOST_TIME =
            Field.duration("survey-lost-time").labelled("Lost time");

    public static final Field<String> REMARK =
            Field.text("survey-remark").labelled("Remark").personal();

    private Survey() {}

    /** The type of invitations under this policy, to which a house may add. */
    public static TicketType.Builder type(SurveyPolicy policy) {
        return TicketType.named(KEY)
                .labelled("Survey")
                .numbered("SRV")
                .withoutPriorities()
                .fields(SCORE, LOST_TIME, REMARK)
                .workflow(workflow(policy));
    }

    private static Workflow workflow(SurveyPolicy policy) {
        var outOfScale = where(SCORE)
                .lessThan((long) policy.scale().lowest())
                .or(where(SCORE).greaterThan((long) policy.scale().highest()));
        var negative = where(LOST_TIME).lessThan(Duration.ZERO);
        return Workflow.named(KEY)
                .startingAt(INVITED)
                .in(INVITED)
                .fixes(SCORE, LOST_TIME, REMARK)
                .allow(ANSWER, INVITED, ANSWERED)
                .labelled("Answer")
                .by(Role.REQUESTER)
                .requires(SCORE)
                .prompts(LOST_TIME, REMARK)
                .when(
                        not(outOfScale),
                        "survey.score.range",
                        "The score is a number from " + policy.scale().lowest() + " to "
                                + policy.scale().highest() + ".")
                .when(not(negative), "survey.lost-time.negative", "Lost time is zero or more.")
                .allow(DECLINE, INVITED, DECLINED)
                .labelled("Decline")
                .by(Role.REQUESTER)
                .allow(EXPIRE, INVITED, EXPIRED)
                .bySystem()
                .after("expiry", new Delay.Elapsed(Duration.ofDays(policy.expiryDays())))
                .whileIn(INVITED)
                .performs(EXPIRE)
                .build();
    }
}
