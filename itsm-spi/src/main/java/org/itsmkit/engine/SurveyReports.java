package org.itsmkit.engine;

import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/** Gathers what was answered about the work that an actor may see. */
final class SurveyReports {

    private final Engine engine;
    private final Asking asking;

    SurveyReports(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    /** The answers of one group while they are gathered. */
    private static final class Gathered {
        private long invited;
        private final List<Integer> scores = new ArrayList<>();
        private final List<@Nullable Duration> lost = new ArrayList<>();
    }

    SurveyReport report(ReportRequest request) {
        Grouping grouping = new Grouping(engine, asking, request);
        grouping.requireReadable(Survey.SCORE, Survey.LOST_TIME);
        grouping.requireReadable(request.where().fields().toArray(Field<?>[]::new));
        Map<List<String>, Gathered> groups = new TreeMap<>(Grouping.ORDER);
        Condition invitations = where(TicketFields.TYPE)
                .is(Survey.KEY)
                .and(where(TicketFields.CREATED_AT).atLeast(request.from()))
                .and(where(TicketFields.CREATED_AT).lessThan(request.to()));
        grouping.all(invitations)
                .forEachRemaining(invitation -> about(invitation.ticket())
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
    private Optional<Ticket> about(Ticket invitation) {
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
            gathered.scores.add(Math.toIntExact(score));
            gathered.lost.add(invitation.value(Survey.LOST_TIME));
        }
    }

    private AnswerScale scale() {
        SurveyPolicy policy = engine.with().surveys();
        return policy == null ? AnswerScale.ONE_TO_FIVE : policy.scale();
    }

    private Optional<Answers> answers(Gathered gathered) {
        if (gathered.scores.size() < DisplayMinimum.DEFAULT.answers()) {
            return Optional.empty();
        }
        return Optional.of(new Answers(
                SurveyAnswers.of(scale(), gathered.scores).invited(gathered.invited), LostTime.of(gathered.lost)));
    }
}
