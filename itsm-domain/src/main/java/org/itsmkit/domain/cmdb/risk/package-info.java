/**
 * What can break a service: single points of failure and pairs, exact under redundancy, the nodes that break most, and how often
 * the service is up.
 *
 * <pre>{@code
 * ServiceRisk shop = ServiceRisk.of(graph, shopNode);
 *
 * SinglePoints alone = shop.singlePoints();       // what takes the shop down by itself
 * CutPairs together = shop.pairs(1_000);          // what does so in twos; isComplete says whether these are all
 * ComposedAvailability up = shop.availability(node -> measured[node]);
 * up.figure().value().ifPresentOrElse(report::share, () -> report.between(up.low(), up.high()));
 *
 * // which nodes break the most services, and which break the most of anything
 * RiskRanking worst = RiskRanking.ofServices(graph, services, 20);
 * RiskRanking largest = RiskRanking.ofBlastRadius(graph, candidates, 20);
 * }</pre>
 *
 * <p>Everything asks the one rule of {@link org.itsmkit.domain.cmdb.graph.FailureSpread}: a node is down if it failed, or if of one
 * of its needs more providers are down than the need tolerates. Nodes are numbers. Nothing recurses; all results are immutable
 * and safe for use by several threads.
 */
@NullMarked
package org.itsmkit.domain.cmdb.risk;

import org.jspecify.annotations.NullMarked;
