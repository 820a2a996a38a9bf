/**
 * Where to look first: nodes that may be the cause of what was noticed, ranked, each with what speaks for it. Nothing here says
 * that a node is the cause.
 *
 * <p>From a symptom and how far nodes are from their usual selves:
 *
 * <pre>{@code
 * Observations seen = Observations.of(now, shop, Map.of(shop, 4.1, till, 6.0, database, 22.5))
 *         .changed(List.of(new RecentChange(database, hourAgo, "CHG-1042")));
 * for (CauseCandidate candidate : CauseWalk.rank(graph, seen).candidates()) {
 *     page.row(candidate.node(), candidate.score(), candidate.anomaly(), candidate.changes(), candidate.path());
 * }
 * }</pre>
 *
 * <p>From alerts alone:
 *
 * <pre>{@code
 * for (AlertEpisode episode : AlertCover.on(graph).explain(alerts, changes, CoverParameters.DEFAULT)) {
 *     for (CoverCandidate candidate : episode.candidates()) {
 *         page.row(candidate.node(), candidate.explained(), candidate.unexplained(), candidate.excess());
 *     }
 * }
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.cmdb.cause;

import org.jspecify.annotations.NullMarked;
