package org.itsmkit.engine;

import static org.itsmkit.domain.condition.Condition.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.problem.AcceptedRisk;
import org.itsmkit.domain.problem.FiveWhys;
import org.itsmkit.domain.problem.Problem;
import org.itsmkit.domain.problem.ProblemActions;
import org.itsmkit.domain.problem.ProblemOrigin;
import org.itsmkit.domain.problem.RootCauseCategory;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.service.ProblemService;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.service.TicketService;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/** The words of the practice over the service for any ticket. */
final class DefaultProblemService implements ProblemService {

    private final TicketService tickets;

    DefaultProblemService(TicketService tickets) {
        this.tickets = tickets;
    }

    @Override
    public Ticket identify(NewTicket problem) {
        return tickets.open(Problem.TYPE.key(), from(ProblemOrigin.PROACTIVE, problem));
    }

    @Override
    public Ticket identifyFrom(TicketId caused, NewTicket problem) {
        return tickets.openLinked(
                caused, LinkType.CAUSED_BY.inverse(), Problem.TYPE.key(), from(ProblemOrigin.REACTIVE, problem));
    }

    private static NewTicket from(ProblemOrigin origin, NewTicket problem) {
        List<FieldEdit<?>> fields =
                new ArrayList<>(InvalidInput.present("problem", problem).fields());
        if (fields.stream().noneMatch(edit -> edit.field().name().equals(Problem.ORIGIN.name()))) {
            fields.add(Problem.ORIGIN.to(origin.name()));
        }
        return new NewTicket(fields, problem.participants(), problem.items());
    }

    @Override
    public Ticket assess(TicketId problem) {
        return perform(problem, ProblemActions.ASSESS);
    }

    @Override
    public Ticket confirm(TicketId problem) {
        return perform(problem, ProblemActions.CONFIRM);
    }

    @Override
    public Ticket publishWorkaround(TicketId problem, String workaround) {
        return perform(problem, ProblemActions.PUBLISH_WORKAROUND, Problem.WORKAROUND.to(workaround));
    }

    @Override
    public Ticket recordRootCause(TicketId problem, FiveWhys whys, RootCauseCategory category) {
        return perform(
                problem,
                ProblemActions.RECORD_ROOT_CAUSE,
                Problem.WHYS.to(InvalidInput.present("whys", whys).text()),
                Problem.ROOT_CAUSE.to(whys.rootCause()),
                Problem.ROOT_CAUSE_CATEGORY.to(
                        InvalidInput.present("category", category).name()));
    }

    @Override
    public Ticket fix(TicketId problem) {
        return perform(problem, ProblemActions.FIX);
    }

    @Override
    public Ticket resolve(TicketId problem, String fix) {
        return perform(problem, ProblemActions.RESOLVE, Problem.FIX.to(fix));
    }

    @Override
    public Ticket verify(TicketId problem, String how) {
        return perform(problem, ProblemActions.VERIFY, Problem.VERIFICATION.to(how));
    }

    @Override
    public Ticket close(TicketId problem) {
        return perform(problem, ProblemActions.CLOSE);
    }

    @Override
    public Ticket acceptRisk(TicketId problem, AcceptedRisk risk) {
        List<FieldEdit<?>> edits = InvalidInput.present("risk", risk).edits();
        return tickets.perform(known(problem), new Perform(ProblemActions.ACCEPT_RISK, edits, null));
    }

    @Override
    public Ticket renewRisk(TicketId problem, Instant until) {
        return perform(problem, ProblemActions.RENEW_RISK, Problem.RISK_UNTIL.to(InvalidInput.present("until", until)));
    }

    @Override
    public Ticket reanalyse(TicketId problem, String why) {
        NewComment comment = NewComment.internally(why);
        return tickets.perform(
                known(problem), Perform.action(ProblemActions.REANALYSE).with(comment));
    }

    @Override
    public Ticket merge(TicketId duplicate, TicketId survivor) {
        return tickets.merge(known(duplicate), known(survivor));
    }

    @Override
    public Page<TicketRow> knownErrors(@Nullable String cursor, int limit) {
        return tickets.search(TicketSearch.where(where(TicketFields.TYPE)
                        .is(Problem.TYPE.key())
                        .and(where(Problem.KNOWN_ERROR).is(true)))
                .limit(limit)
                .after(cursor));
    }

    private Ticket perform(TicketId problem, String action, FieldEdit<?>... edits) {
        return tickets.perform(known(problem), Perform.action(action, edits));
    }

    /** Other work is no problem. */
    private TicketId known(TicketId problem) {
        if (!tickets.get(problem).type().key().equals(Problem.TYPE.key())) {
            throw new TicketNotFound(problem.toString());
        }
        return problem;
    }
}
