/**
 * How ill services are, from how ill is what they need: severities carried along a graph, with named rules and their reasons.
 *
 * <pre>{@code
 * StatusModel<String, Severity> model = StatusModel.<String>ofSeverities()
 *         .service("agents", ReduceFunction.reaching(Amount.percentOfWeight("75")),
 *                 StatusEdge.to("duke").map(MapFunction.increase(1)).weight(2),
 *                 StatusEdge.to("carolina").map(MapFunction.increase(1)).weight(2),
 *                 StatusEdge.to("state").map(MapFunction.increase(1)))
 *         .service("build", ReduceFunction.worst(), StatusEdge.to("agents"), StatusEdge.to("disk"), StatusEdge.own())
 *         .build();
 *
 * Statuses<String, Severity> calm = model.evaluate();
 * StatusUpdate<String, Severity> update = calm.with(Map.of("duke", Severity.MINOR, "carolina", Severity.MAJOR));
 * update.changes().forEach(change -> page.row(change.service(), change.from(), change.to()));
 * List<String> why = update.statuses().causesOf("build");
 * List<String> hurt = update.statuses().impactOf("duke");
 * }</pre>
 *
 * <p>A {@link org.itsmkit.domain.cmdb.status.MapFunction} stands on each edge and a
 * {@link org.itsmkit.domain.cmdb.status.ReduceFunction} on each service. Both compute with ranks on a
 * {@link org.itsmkit.domain.cmdb.status.Scale}, so that nothing here knows whose rule it is.
 */
@NullMarked
package org.itsmkit.domain.cmdb.status;

import org.jspecify.annotations.NullMarked;
