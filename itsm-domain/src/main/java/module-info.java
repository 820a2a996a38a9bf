/** The pure model: tickets, fields, conditions, workflows, agreements, practices, and the journal. */
module org.itsmkit.domain {
    requires java.xml;
    requires transitive org.itsmkit.sla;
    requires static transitive org.jspecify;

    exports org.itsmkit.domain;
    exports org.itsmkit.domain.actor;
    exports org.itsmkit.domain.approval;
    exports org.itsmkit.domain.change;
    exports org.itsmkit.domain.cmdb;
    exports org.itsmkit.domain.cmdb.cause;
    exports org.itsmkit.domain.cmdb.collision;
    exports org.itsmkit.domain.cmdb.drawing;
    exports org.itsmkit.domain.cmdb.graph;
    exports org.itsmkit.domain.cmdb.impact;
    exports org.itsmkit.domain.cmdb.importer;
    exports org.itsmkit.domain.cmdb.intake;
    exports org.itsmkit.domain.cmdb.merge;
    exports org.itsmkit.domain.cmdb.model;
    exports org.itsmkit.domain.cmdb.quality;
    exports org.itsmkit.domain.cmdb.risk;
    exports org.itsmkit.domain.cmdb.status;
    exports org.itsmkit.domain.cmdb.time;
    exports org.itsmkit.domain.cmdb.topology;
    exports org.itsmkit.domain.command;
    exports org.itsmkit.domain.condition;
    exports org.itsmkit.domain.definition;
    exports org.itsmkit.domain.field;
    exports org.itsmkit.domain.incident;
    exports org.itsmkit.domain.journal;
    exports org.itsmkit.domain.json;
    exports org.itsmkit.domain.level;
    exports org.itsmkit.domain.plan;
    exports org.itsmkit.domain.plan.diagram;
    exports org.itsmkit.domain.priority;
    exports org.itsmkit.domain.problem;
    exports org.itsmkit.domain.survey;
    exports org.itsmkit.domain.ticket;
    exports org.itsmkit.domain.type;
    exports org.itsmkit.domain.workflow;
    exports org.itsmkit.domain.workflow.diagram;
    exports org.itsmkit.domain.xes;
}
