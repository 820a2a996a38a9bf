package org.itsmkit.examples.replay.problems;

import java.util.List;
import java.util.Map;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.problem.Problem;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.xes.Xes;
import org.itsmkit.service.xes.XesMapping;

/** What the closed problems of Volvo IT become. In this log the supporting team and the line of its organisation are in each
 * other's attribute. */
public final class ProblemLog {

    public static final Field<String> STATUS = Field.text("log-status").indexed();
    public static final Field<String> SUBSTATUS = Field.text("log-substatus").indexed();
    public static final Field<String> IMPACT = Field.text("log-impact");
    public static final Field<String> PRODUCT = Field.text("product");
    public static final Field<String> ORGANISATION_LINE = Field.text("organisation-line");
    public static final Field<String> RESOURCE_COUNTRY = Field.text("resource-country");

    public static final String COMPLETED = "Completed";

    static final TicketType TYPE = Problem.type()
            .fields(STATUS, SUBSTATUS, IMPACT, PRODUCT, ORGANISATION_LINE, RESOURCE_COUNTRY)
            .build();

    static final XesMapping MAPPING = XesMapping.of("problem log", TYPE.key())
            .states(
                    List.of(Xes.NAME, Xes.TRANSITION),
                    Map.of(
                            "Queued/Awaiting Assignment", Problem.NEW.key(),
                            "Unmatched/Unmatched", Problem.NEW.key(),
                            "Accepted/Assigned", Problem.ASSESS.key(),
                            "Accepted/In Progress", Problem.ROOT_CAUSE_ANALYSIS.key(),
                            "Accepted/Wait", Problem.ON_HOLD.key(),
                            "Completed/Closed", Problem.CLOSED.key(),
                            "Completed/Cancelled", Problem.CANCELLED.key()))
            .field(Xes.NAME, STATUS)
            .field(Xes.TRANSITION, SUBSTATUS)
            .field("impact", IMPACT)
            .field("product", PRODUCT)
            .field("organization involved", TicketFields.TEAM)
            .field(Xes.GROUP, ORGANISATION_LINE)
            .field("resource country", RESOURCE_COUNTRY);

    private ProblemLog() {}
}
