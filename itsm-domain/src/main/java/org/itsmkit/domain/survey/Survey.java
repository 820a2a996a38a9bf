package org.itsmkit.domain.survey;

import static org.itsmkit.domain.condition.Condition.not;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Workflow;

/** Invitations to say how it went: their states, fields and life cycle. */
public final class Survey {

    /** The key of the type. */
    public static final String KEY = "survey";

    /** It can be answered. */
    public static final State INVITED = State.of("INVITED", Category.NEW);
    /** It was answered. */
    public static final State ANSWERED = State.of("ANSWERED", Category.CLOSED);
    /** The person did not want to answer. */
    public static final State DECLINED = State.of("DECLINED", Category.CANCELLED);
    /** It was not answered in time. */
    public static final State EXPIRED = State.of("EXPIRED", Category.CANCELLED);

    /** Answers an invitation; only who was invited may. */
    public static final String ANSWER = "answer";

    /** Declines an invitation; only who was invited may. */
    public static final String DECLINE = "decline";
    /** Ends an invitation that nobody answered; only the desk does. */
    public static final String EXPIRE = "expire";

    /** More working time than this nobody loses with one matter. */
    public static final Duration MOST_LOST_TIME = Duration.ofDays(366);

    /** On the scale of the policy. */
    public static final Field<Long> SCORE =
            Field.integer("survey-score").labelled("Score").indexed();
    /** The working time that the matter cost. */
    public static final Field<Duration> LOST_TIME =
            Field.duration("survey-lost-time").labelled("Lost time");

    /** In the person's own words. */
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
        var absurd =
                where(LOST_TIME).lessThan(Duration.ZERO).or(where(LOST_TIME).greaterThan(MOST_LOST_TIME));
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
                .when(
                        not(absurd),
                        "survey.lost-time.range",
                        "Lost time is zero to " + MOST_LOST_TIME.toDays() + " days.")
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
