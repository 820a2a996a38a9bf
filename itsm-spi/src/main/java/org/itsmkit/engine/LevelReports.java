package org.itsmkit.engine;

import static org.itsmkit.domain.condition.Condition.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.level.AgreementKind;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.service.LevelReport;
import org.itsmkit.service.LevelReport.Row;
import org.itsmkit.service.ReportRequest;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.sla.desk.Attainment;
import org.itsmkit.sla.desk.TargetResult;
import org.itsmkit.sla.desk.TargetStanding;
import org.itsmkit.spi.storage.StoredTicket;

/** Counts how promises were kept, ticket by ticket. */
final class LevelReports {

    private static final Comparator<Promise> ORDER = Comparator.comparing(Promise::group, Grouping.ORDER)
            .thenComparing(Promise::kind)
            .thenComparing(Promise::agreement)
            .thenComparing(Promise::target);

    private final Engine engine;
    private final Asking asking;

    LevelReports(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    /** One promise to one group. */
    private record Promise(List<String> group, AgreementKind kind, String agreement, String target) {}

    LevelReport report(ReportRequest request) {
        Grouping grouping = new Grouping(engine, asking, request);
        grouping.requireReadable(TicketFields.NEXT_DUE);
        Instant asOf = engine.now(asking);
        Map<Promise, Attainment> promises = new TreeMap<>(ORDER);
        grouping.tickets(touching(request)).forEachRemaining(stored -> {
            if (!grouping.mayRead(stored.ticket(), List.of(TicketFields.NEXT_DUE))) {
                return;
            }
            List<String> group = grouping.of(stored.ticket());
            levels(stored, asOf).forEach(level -> count(promises, group, level, request));
            grouping.requireFew(promises.size());
        });
        List<Row> rows = new ArrayList<>(promises.size());
        promises.forEach((promise, attainment) ->
                rows.add(new Row(promise.group(), promise.kind(), promise.agreement(), promise.target(), attainment)));
        return new LevelReport(request, asOf, rows);
    }

    /** What was decided in the period was decided by a change since it began, or by a clock that runs past its end. */
    private static Condition touching(ReportRequest request) {
        Condition changed = where(TicketFields.UPDATED_AT).atLeast(request.from());
        Condition overdue = where(TicketFields.NEXT_DUE).lessThan(request.to());
        return where(TicketFields.CREATED_AT).lessThan(request.to()).and(changed.or(overdue));
    }

    private List<ServiceLevel> levels(StoredTicket stored, Instant asOf) {
        Instant now =
                asOf.isBefore(stored.ticket().updatedAt()) ? stored.ticket().updatedAt() : asOf;
        return engine.levels().read(stored.ticket(), stored.clocks(), now);
    }

    private static void count(
            Map<Promise, Attainment> promises, List<String> group, ServiceLevel level, ReportRequest request) {
        TargetResult result = TargetResult.of(level.reading());
        Attainment counted = Attainment.decidedWithin(request.from(), request.to(), List.of(result));
        if (result.standing() != TargetStanding.UNDECIDED
                && counted.met() + counted.breached() + counted.cancelled() > 0) {
            promises.merge(
                    new Promise(group, level.kind(), level.agreement(), level.target()), counted, Attainment::plus);
        }
    }
}
