package org.itsmkit.engine;

import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.survey.Survey;
import org.itsmkit.domain.survey.SurveyPolicy;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.service.ReportRequest;
import org.itsmkit.service.SurveyReport;
import org.itsmkit.service.SurveyReport.Answers;
import org.itsmkit.service.SurveyReport.Row;
import org.itsmkit.sla.experience.AnswerScale;
import org.itsmkit.sla.experience.DisplayMinimum;
import org.itsmkit.sla.experience.LostTime;
import org.itsmkit.sla.experience.SurveyAnswers;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;

/** Gathers what was answered about the work that an actor may see. */
final class SurveyReports {

    private static final List<Field<?>> ANSWERS = List.of(Survey.SCORE, Survey.LOST_TIME);

    private final Engine engine;
    private final Asking asking;

    SurveyReports(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    /** The answers of one group while they are gathered. */
    private static final class Gathered {
        private long invited;
        private long answered;
        private final NavigableMap<Integer, Long> scores = new TreeMap<>();
        private final List<Duration> lost = new ArrayList<>();
    }

    SurveyReport report(ReportRequest request) {
        Grouping grouping = new Grouping(engine, asking, request);
        if (engine.types().named(asking.tenant(), Survey.SCORE.name()).isEmpty()) {
            return new SurveyReport(request, List.of()); // Nobody is asked here.
        }
        grouping.requireReadable(ANSWERS);
        grouping.requireReadable(request.where().fields());
        Map<List<String>, Gathered> groups = new TreeMap<>(Grouping.ORDER);
        Condition invitations = where(TicketFields.TYPE)
                .is(Survey.KEY)
                .and(where(TicketFields.CREATED_AT).atLeast(request.from()))
                .and(where(TicketFields.CREATED_AT).lessThan(request.to()));
        grouping.all(invitations)
                .forEachRemaining(invitation -> about(grouping, invitation.ticket())
                        .filter(subject ->
                                grouping.mayRead(subject, request.where().fields()))
                        .filter(request.where()::test)
                        .ifPresent(subject -> {
                            gather(
                                    groups.computeIfAbsent(grouping.of(subject), group -> new Gathered()),
                                    invitation.ticket());
                            grouping.requireFew(groups.size());
                        }));
        List<Row> rows = new ArrayList<>(groups.size());
        groups.forEach((group, gathered) -> rows.add(new Row(group, gathered.invited, answers(gathered))));
        return new SurveyReport(request, rows);
    }

    /** The work that an invitation asks about, if the actor may see it. */
    private Optional<Ticket> about(Grouping grouping, Ticket invitation) {
        if (!grouping.mayRead(invitation, ANSWERS)) {
            return Optional.empty();
        }
        Iterator<TicketLink> links = engine.links().all(invitation, LinkType.ASKS_ABOUT);
        return links.hasNext()
                ? engine.storage()
                        .find(
                                asking.tenant(),
                                links.next().other(),
                                engine.access().readers(asking))
                        .map(StoredTicket::ticket)
                : Optional.empty();
    }

    private void gather(Gathered gathered, Ticket invitation) {
        gathered.invited++;
        Long score = invitation.value(Survey.SCORE);
        if (score != null && scale().lowest() <= score && score <= scale().highest()) {
            gathered.answered++;
            gathered.scores.merge(Math.toIntExact(score), 1L, Long::sum);
            Duration lost = invitation.value(Survey.LOST_TIME);
            if (lost != null && !lost.isNegative() && lost.compareTo(Survey.MOST_LOST_TIME) <= 0) {
                gathered.lost.add(lost);
            }
        }
    }

    private AnswerScale scale() {
        SurveyPolicy policy = engine.with().surveys();
        return policy == null ? AnswerScale.ONE_TO_FIVE : policy.scale();
    }

    private Optional<Answers> answers(Gathered gathered) {
        if (gathered.answered < DisplayMinimum.DEFAULT.answers()) {
            return Optional.empty();
        }
        return Optional.of(new Answers(
                SurveyAnswers.counted(scale(), gathered.scores).invited(gathered.invited), lostTime(gathered)));
    }

    /** Told by so many that nobody's own can be guessed, and in no order that tells whose it is. */
    private static LostTime lostTime(Gathered gathered) {
        boolean few = gathered.lost.size() < DisplayMinimum.DEFAULT.answers();
        List<Duration> shown = few ? List.of() : gathered.lost.stream().sorted().toList();
        return new LostTime(shown, gathered.answered);
    }
}
