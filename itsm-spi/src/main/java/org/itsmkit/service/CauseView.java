package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.cmdb.cause.WalkParameters;

/**
 * Where to look first: items that may be the cause of what was noticed, each with what speaks for it. Nothing here says that an
 * item is the cause.
 *
 * <pre>{@code
 * Symptoms seen = Symptoms.at(now, webShop).anomaly(till, 6).anomaly(database, 22.5).changed(database, hourAgo, "CHG-1042");
 * for (LikelyCauses.Candidate cause : graph.causes().likely(seen).candidates()) {
 *     page.row(cause.item(), cause.score().total(), cause.anomaly(), cause.changes(), cause.path());
 * }
 * for (ExplainedAlerts alerts : graph.causes().covering(AlertQuestion.of(raised))) {
 *     page.rows(alerts.candidates());
 * }
 * }</pre>
 */
public interface CauseView {

    /** The candidates by {@link WalkParameters#DEFAULT}. */
    LikelyCauses likely(Symptoms symptoms);

    /**
     * The candidates by a walk from symptoms to what they need, drawn by anomalies and recent changes, over what the actor may
     * see alone. It does not know how many of a group are needed; {@link #covering} does.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such item
     */
    LikelyCauses likely(Symptoms symptoms, WalkParameters parameters);

    /**
     * The candidates by what their failure would bring down under redundancy, for the alerts of each time, in the order of time.
     * Failures go through what the actor may not see, which is no candidate.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such item, or the id of an alert comes twice
     */
    List<ExplainedAlerts> covering(AlertQuestion question);
}
