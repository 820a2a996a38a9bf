package org.itsmkit.engine;

import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.service.ApprovalService;
import org.itsmkit.service.AuditService;
import org.itsmkit.service.ConfigurationService;
import org.itsmkit.service.Desk;
import org.itsmkit.service.HistoryImport;
import org.itsmkit.service.IncidentService;
import org.itsmkit.service.OperationsService;
import org.itsmkit.service.ProblemService;
import org.itsmkit.service.ServiceLevelService;
import org.itsmkit.service.SurveyService;
import org.itsmkit.service.TicketService;

/** The services as one actor sees them: each carries who asks. */
final class ActorDesk implements Desk {

    private final Engine engine;
    private final TenantId tenant;
    private final Actor actor;
    private final CommandOptions options;

    ActorDesk(Engine engine, TenantId tenant, Actor actor, CommandOptions options) {
        this.engine = engine;
        this.tenant = tenant;
        this.actor = actor;
        this.options = options;
    }

    @Override
    public TenantId tenant() {
        return tenant;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public TicketService tickets() {
        return new DefaultTicketService(engine, asking());
    }

    @Override
    public IncidentService incidents() {
        return new DefaultIncidentService(tickets(), engine, asking());
    }

    @Override
    public ProblemService problems() {
        return new DefaultProblemService(tickets());
    }

    @Override
    public ServiceLevelService serviceLevels() {
        return new DefaultServiceLevelService(engine, asking());
    }

    @Override
    public SurveyService surveys() {
        return new DefaultSurveyService(tickets(), engine, asking());
    }

    @Override
    public ApprovalService approvals() {
        return new DefaultApprovalService(tickets(), asking());
    }

    @Override
    public ConfigurationService configuration() {
        return new DefaultConfigurationService(engine, asking());
    }

    @Override
    public HistoryImport imports() {
        return ticket -> new ImportCommands(engine).take(asking(), ticket);
    }

    @Override
    public AuditService audit() {
        return new DefaultAuditService(engine, asking());
    }

    @Override
    public OperationsService operations() {
        return new DefaultOperationsService(engine, asking());
    }

    @Override
    public Desk basedOn(long version) {
        return new ActorDesk(engine, tenant, actor, options.basedOn(version));
    }

    @Override
    public Desk withCommandId(String commandId) {
        return new ActorDesk(engine, tenant, actor, options.withCommandId(commandId));
    }

    @Override
    public Desk withCorrelation(String correlation) {
        return new ActorDesk(engine, tenant, actor, options.withCorrelation(correlation));
    }

    private Asking asking() {
        return Asking.host(tenant, actor, options);
    }
}
