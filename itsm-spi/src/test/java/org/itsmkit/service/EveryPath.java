package org.itsmkit.service;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.ApprovalCommand;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.incident.CancelReason;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.problem.AcceptedRisk;
import org.itsmkit.domain.problem.FiveWhys;
import org.itsmkit.domain.problem.RootCauseCategory;
import org.itsmkit.domain.survey.SurveyAnswer;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.spi.Page;

/** Every method of every service, as a call about a ticket. */
final class EveryPath {

    /** @param number the ticket's number */
    record About(Desk desk, TicketId ticket, String number, TicketId other) {}

    @FunctionalInterface
    interface Call {
        Object make(About about) throws Exception;
    }

    private static final Set<String> NOT_ABOUT_A_TICKET = Set.of(
            "TicketService.open(String,NewTicket)",
            "TicketService.search(TicketSearch)",
            "TicketService.count(TicketSearch)",
            "IncidentService.report(NewIncident)",
            "HistoryImport.take(ImportedTicket)",
            "AuditService.anchor(String)",
            "AuditService.check(String)",
            "OperationsService.deadWork(String,int)",
            "OperationsService.revive(String)",
            "ServiceLevelService.dueBefore(Instant,Condition,String,int)",
            "ServiceLevelService.report(ReportRequest)",
            "ServiceLevelService.atStake(Collection,FieldValues,Instant)",
            "ServiceLevelService.recompute(RecomputeRequest)",
            "SurveyService.report(ReportRequest)",
            "SurveyService.invitations(String,int)",
            "ProblemService.identify(NewTicket)",
            "ProblemService.knownErrors(String,int)",
            "ApprovalService.waiting(String,int)");

    private static final Set<String> READS = Set.of(
            "TicketService.get(TicketId)",
            "TicketService.find(TicketId)",
            "TicketService.findByNumber(String)",
            "TicketService.openAttachment(TicketId,String)",
            "TicketService.links(TicketId,LinkType,String,int)",
            "TicketService.history(TicketId)",
            "TicketService.history(TicketId,long,int)",
            "TicketService.actions(TicketId)",
            "TicketService.search(TicketSearch)",
            "TicketService.count(TicketSearch)",
            "IncidentService.communications(TicketId)",
            "ServiceLevelService.of(TicketId)",
            "ServiceLevelService.recomputed(TicketId)",
            "ServiceLevelService.dueBefore(Instant,Condition,String,int)",
            "ServiceLevelService.atStake(Collection,FieldValues,Instant)",
            "ServiceLevelService.report(ReportRequest)",
            "SurveyService.report(ReportRequest)",
            "SurveyService.invitations(String,int)",
            "ProblemService.knownErrors(String,int)",
            "ApprovalService.waiting(String,int)",
            "ApprovalService.find(TicketId,String)");

    /** Those that find no incident; who may do what to what they find is told where they are tested. */
    private static final Set<String> NOT_ABOUT_INCIDENTS = Set.of(
            "SurveyService.answer(TicketId,SurveyAnswer)",
            "SurveyService.decline(TicketId)",
            "ProblemService.assess(TicketId)",
            "ProblemService.confirm(TicketId)",
            "ProblemService.publishWorkaround(TicketId,String)",
            "ProblemService.recordRootCause(TicketId,FiveWhys,RootCauseCategory)",
            "ProblemService.fix(TicketId)",
            "ProblemService.resolve(TicketId,String)",
            "ProblemService.verify(TicketId,String)",
            "ProblemService.close(TicketId)",
            "ProblemService.acceptRisk(TicketId,AcceptedRisk)",
            "ProblemService.renewRisk(TicketId,Instant)",
            "ProblemService.reanalyse(TicketId,String)",
            "ProblemService.merge(TicketId,TicketId)");

    private static final Attachment FILE = new Attachment("ref", "log.txt", "text/plain", 3, "0".repeat(64));
    private static final Instant SOON = Instant.parse("2030-01-01T00:00:00Z");
    private static final CiId ITEM = new CiId(new UUID(7, 7));
    private static final NewTicket NEW = NewIncident.titled("New").ticket();

    private final Map<String, Call> calls = new LinkedHashMap<>();

    EveryPath() {
        tickets();
        moreTickets();
        incidents();
        problems();
        others();
    }

    /** All calls, by the method they make. */
    Map<String, Call> all() {
        return calls;
    }

    /** Those about one ticket. */
    Map<String, Call> aboutATicket() {
        return without(NOT_ABOUT_A_TICKET);
    }

    /** Those that change something, or show what only some may see of a whole tenant. */
    Map<String, Call> needingRights() {
        Map<String, Call> rest = without(READS);
        rest.keySet().removeAll(NOT_ABOUT_INCIDENTS);
        return rest;
    }

    /** The methods that a desk's services have. */
    static Set<String> methods() {
        return Arrays.stream(Desk.class.getMethods())
                .map(Method::getReturnType)
                .filter(type -> type.isInterface() && !type.equals(Desk.class))
                .filter(type -> !type.equals(ConfigurationService.class)) // Its items have labels of their own.
                .filter(type -> type.getPackage().equals(Desk.class.getPackage()))
                .flatMap(service -> Arrays.stream(service.getMethods()).map(method -> named(service, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a call comes to, as somebody sees who tries to tell one ticket from another. */
    static String answer(Call call, About about) {
        String answer;
        try {
            Object result = call.make(about);
            answer = result instanceof Stream<?> stream ? stream.toList().toString() : told(result);
        } catch (Exception e) {
            answer = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        return answer.replace(about.ticket().toString(), "<ticket>").replace(about.number(), "<number>");
    }

    private static String told(Object result) {
        if (result instanceof Optional<?> found) {
            return found.isPresent() ? "something" : "nothing";
        }
        return result instanceof Page<?> page ? page.items().toString() : String.valueOf(result);
    }

    private Map<String, Call> without(Set<String> some) {
        Map<String, Call> rest = new LinkedHashMap<>(calls);
        rest.keySet().removeAll(some);
        return rest;
    }

    private static String named(Class<?> service, Method method) {
        return service.getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private void tickets() {
        ticket("open(String,NewTicket)", it -> it.desk.tickets().open("incident", NEW));
        ticket("get(TicketId)", it -> it.desk.tickets().get(it.ticket));
        ticket("find(TicketId)", it -> it.desk.tickets().find(it.ticket));
        ticket("findByNumber(String)", it -> it.desk.tickets().findByNumber(it.number));
        ticket(
                "execute(TicketId,Command)",
                it -> it.desk.tickets().execute(it.ticket, new Command.AddComment(NewComment.publicly("x"))));
        ticket(
                "tryExecute(TicketId,Command)",
                it -> orRefused(
                        it.desk.tickets().tryExecute(it.ticket, new Command.AddComment(NewComment.publicly("x")))));
        ticket(
                "perform(TicketId,Perform)",
                it -> it.desk.tickets().perform(it.ticket, Command.Perform.action("start")));
        ticket(
                "tryPerform(TicketId,Perform)",
                it -> orRefused(it.desk.tickets().tryPerform(it.ticket, Command.Perform.action("start"))));
        ticket(
                "preview(TicketId,Command)",
                it -> orRefused(it.desk.tickets().preview(it.ticket, Command.Perform.action("start"))));
        ticket("edit(TicketId,FieldEdit[])", it -> it.desk.tickets().edit(it.ticket, TicketFields.TITLE.to("x")));
        ticket("comment(TicketId,NewComment)", it -> it.desk.tickets().comment(it.ticket, NewComment.publicly("x")));
        ticket("assign(TicketId,Team,Person)", it -> it.desk.tickets().assign(it.ticket, Team.of("mail"), null));
        ticket(
                "logWork(TicketId,Duration,String)",
                it -> it.desk.tickets().logWork(it.ticket, Duration.ofMinutes(1), "x"));
        ticket("attach(TicketId,Attachment)", it -> it.desk.tickets().attach(it.ticket, FILE));
        ticket(
                "attach(TicketId,String,String,InputStream)",
                it -> it.desk.tickets().attach(it.ticket, "a", "b", new ByteArrayInputStream(new byte[3])));
        ticket("openAttachment(TicketId,String)", it -> it.desk.tickets().openAttachment(it.ticket, "ref"));
    }

    private void moreTickets() {
        Person max = Person.of("max");
        ticket(
                "addParticipant(TicketId,Role,Person)",
                it -> it.desk.tickets().addParticipant(it.ticket, Role.WATCHER, max));
        ticket(
                "removeParticipant(TicketId,Role,Person)",
                it -> it.desk.tickets().removeParticipant(it.ticket, Role.WATCHER, max));
        ticket(
                "addItems(TicketId,ItemRole,CiId[])",
                it -> it.desk.tickets().addItems(it.ticket, ItemRole.AFFECTED, ITEM));
        ticket("removeItems(TicketId,CiId[])", it -> it.desk.tickets().removeItems(it.ticket, ITEM));
        ticket(
                "link(TicketId,LinkType,TicketId)",
                it -> it.desk.tickets().link(it.ticket, LinkType.RELATES_TO, it.other));
        ticket(
                "unlink(TicketId,LinkType,TicketId)",
                it -> it.desk.tickets().unlink(it.ticket, LinkType.RELATES_TO, it.other));
        ticket(
                "openLinked(TicketId,LinkType,String,NewTicket)",
                it -> it.desk.tickets().openLinked(it.ticket, LinkType.CHILD_OF, "incident", NEW));
        ticket("merge(TicketId,TicketId)", it -> it.desk.tickets().merge(it.ticket, it.other));
        ticket("erase(TicketId,String)", it -> it.desk.tickets().erase(it.ticket, "asked"));
        ticket("links(TicketId,LinkType,String,int)", it -> it.desk.tickets().links(it.ticket, null, null, 10));
        ticket("history(TicketId)", it -> it.desk.tickets().history(it.ticket));
        ticket("history(TicketId,long,int)", it -> it.desk.tickets().history(it.ticket, 0, 10));
        ticket("actions(TicketId)", it -> it.desk.tickets().actions(it.ticket));
        ticket("search(TicketSearch)", it -> it.desk.tickets().search(TicketSearch.all()));
        ticket("count(TicketSearch)", it -> it.desk.tickets().count(TicketSearch.all()));
    }

    private void incidents() {
        Person kim = Person.of("kim");
        Team mail = Team.of("mail");
        incident("report(NewIncident)", it -> it.desk.incidents().report(NewIncident.titled("New")));
        incident("assign(TicketId,Team,Person)", it -> it.desk.incidents().assign(it.ticket, mail, kim));
        incident("assign(TicketId,Team)", it -> it.desk.incidents().assign(it.ticket, mail));
        incident("hold(TicketId,HoldReason,String)", it -> it.desk.incidents().hold(it.ticket, HoldReason.VENDOR, "x"));
        incident(
                "holdFor(TicketId,HoldReason,TicketId)",
                it -> it.desk.incidents().holdFor(it.ticket, HoldReason.CHANGE, it.other));
        incident("resume(TicketId)", it -> it.desk.incidents().resume(it.ticket));
        incident("resolve(TicketId,Resolution)", it -> it.desk.incidents().resolve(it.ticket, Resolution.fixed("x")));
        incident("close(TicketId)", it -> it.desk.incidents().close(it.ticket));
        incident("reopen(TicketId,String)", it -> it.desk.incidents().reopen(it.ticket, "x"));
        incident("cancel(TicketId,CancelReason)", it -> it.desk.incidents().cancel(it.ticket, CancelReason.INVALID));
        incident("merge(TicketId,TicketId)", it -> it.desk.incidents().merge(it.ticket, it.other));
        incident("proposeMajor(TicketId,String)", it -> it.desk.incidents().proposeMajor(it.ticket, "x"));
        incident("acceptMajor(TicketId)", it -> it.desk.incidents().acceptMajor(it.ticket));
        incident("declineMajor(TicketId,String)", it -> it.desk.incidents().declineMajor(it.ticket, "x"));
        incident("communicate(TicketId,String)", it -> it.desk.incidents().communicate(it.ticket, "x"));
        incident("review(TicketId,String,String)", it -> it.desk.incidents().review(it.ticket, "x", "y"));
        incident("communications(TicketId)", it -> it.desk.incidents().communications(it.ticket));
    }

    private void problems() {
        problem("identify(NewTicket)", it -> it.desk.problems().identify(NEW));
        problem("identifyFrom(TicketId,NewTicket)", it -> it.desk.problems().identifyFrom(it.ticket, NEW));
        problem("knownErrors(String,int)", it -> it.desk.problems().knownErrors(null, 10));
        problem("assess(TicketId)", it -> it.desk.problems().assess(it.ticket));
        problem("confirm(TicketId)", it -> it.desk.problems().confirm(it.ticket));
        problem("publishWorkaround(TicketId,String)", it -> it.desk.problems().publishWorkaround(it.ticket, "x"));
        problem(
                "recordRootCause(TicketId,FiveWhys,RootCauseCategory)",
                it -> it.desk.problems().recordRootCause(it.ticket, FiveWhys.of("x"), RootCauseCategory.values()[0]));
        problem("fix(TicketId)", it -> it.desk.problems().fix(it.ticket));
        problem("resolve(TicketId,String)", it -> it.desk.problems().resolve(it.ticket, "x"));
        problem("verify(TicketId,String)", it -> it.desk.problems().verify(it.ticket, "x"));
        problem("close(TicketId)", it -> it.desk.problems().close(it.ticket));
        problem(
                "acceptRisk(TicketId,AcceptedRisk)",
                it -> it.desk.problems().acceptRisk(it.ticket, new AcceptedRisk("x", Person.of("kim"), SOON)));
        problem("renewRisk(TicketId,Instant)", it -> it.desk.problems().renewRisk(it.ticket, SOON));
        problem("reanalyse(TicketId,String)", it -> it.desk.problems().reanalyse(it.ticket, "x"));
        problem("merge(TicketId,TicketId)", it -> it.desk.problems().merge(it.ticket, it.other));
    }

    private void problem(String method, Call call) {
        calls.put("ProblemService." + method, call);
    }

    private void others() {
        calls.put(
                "ApprovalService.ask(TicketId,String)",
                it -> it.desk.approvals().ask(it.ticket, "board"));
        calls.put(
                "ApprovalService.waiting(String,int)", it -> it.desk.approvals().waiting(null, 10));
        calls.put(
                "ApprovalService.find(TicketId,String)",
                it -> it.desk.approvals().find(it.ticket, "board"));
        calls.put(
                "ApprovalService.execute(TicketId,String,ApprovalCommand)",
                it -> it.desk.approvals().execute(it.ticket, "board", new ApprovalCommand.Withdraw()));
        calls.put(
                "ServiceLevelService.of(TicketId)",
                it -> it.desk.serviceLevels().of(it.ticket));
        calls.put(
                "ServiceLevelService.recomputed(TicketId)",
                it -> it.desk.serviceLevels().recomputed(it.ticket));
        calls.put(
                "ServiceLevelService.dueBefore(Instant,Condition,String,int)",
                it -> it.desk.serviceLevels().dueBefore(SOON, Condition.ALWAYS, null, 10));
        calls.put(
                "ServiceLevelService.report(ReportRequest)",
                it -> it.desk.serviceLevels().report(ReportRequest.between(Instant.EPOCH, SOON)));
        calls.put(
                "ServiceLevelService.atStake(Collection,FieldValues,Instant)",
                it -> it.desk.serviceLevels().atStake(List.of(ITEM), FieldValues.EMPTY, SOON));
        calls.put(
                "ServiceLevelService.recompute(RecomputeRequest)",
                it -> it.desk.serviceLevels().recompute(RecomputeRequest.of(Condition.ALWAYS, "x")));
        calls.put(
                "HistoryImport.take(ImportedTicket)",
                it -> it.desk
                        .imports()
                        .take(new ImportedTicket(
                                "s",
                                "k",
                                null,
                                "incident",
                                Instant.EPOCH,
                                Actor.person("x"),
                                null,
                                List.of(TicketFields.TITLE.to("x")),
                                Participants.NONE,
                                List.of())));
        calls.put("AuditService.verify(TicketId)", it -> it.desk.audit().verify(it.ticket));
        calls.put("AuditService.anchor(String)", it -> it.desk.audit().anchor("2026-01"));
        calls.put("AuditService.check(String)", it -> it.desk.audit().check("2026-01"));
        calls.put(
                "OperationsService.deadWork(String,int)",
                it -> it.desk.operations().deadWork(null, 10));
        calls.put(
                "SurveyService.invitations(String,int)", it -> it.desk.surveys().invitations(null, 10));
        calls.put(
                "SurveyService.report(ReportRequest)",
                it -> it.desk.surveys().report(ReportRequest.between(Instant.EPOCH, SOON)));
        calls.put(
                "SurveyService.answer(TicketId,SurveyAnswer)",
                it -> it.desk.surveys().answer(it.ticket, SurveyAnswer.scored(3)));
        calls.put("SurveyService.decline(TicketId)", it -> it.desk.surveys().decline(it.ticket));
        calls.put("OperationsService.revive(String)", it -> it.desk.operations().revive("x"));
    }

    /** A decision that refuses, as the exception that other calls throw. */
    private static Decision orRefused(Decision decision) {
        return decision.fold(accepted -> accepted, refused -> {
            throw new CommandRefused("do it", refused.reasons());
        });
    }

    private void ticket(String method, Call call) {
        calls.put("TicketService." + method, call);
    }

    private void incident(String method, Call call) {
        calls.put("IncidentService." + method, call);
    }
}
