/**
 * What breaks if: the graph of one tenant's configuration items as a snapshot, and the impact of failures, maintenance and
 * retirement in it, each impacted item with its explanation. Snapshots and results are immutable and shared by all threads; any
 * number of what-ifs run on one snapshot at once.
 *
 * <pre>{@code
 * GraphRules rules = GraphRules.of(List.of(runsOn, needs)).hours(calendars::isOpen);
 * ConfigurationGraphBuilder builder = ConfigurationGraph.with(rules);
 * items.forEach(item -> builder.item(ConfigurationNode.of(item, null)));
 * relations.forEach(builder::relation);
 * ConfigurationGraph graph = builder.build(version, now);
 *
 * Impact impact = graph.whatIf().fails(db1, db2).evaluate();
 * impact.items();                                // what is impacted, in the order of ids
 * impact.itemsOf(Set.of("business-service"));    // of these classes alone
 * impact.explain(webShop);                       // a smallest set of failures, the group that broke, and the path
 *
 * graph.whatIf().retires(db1).evaluate().groups(); // what becomes of k of n
 * ConfigurationGraph next = graph.change().relation(moved).remove(gone).build(version + 1, later);
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.cmdb.impact;

import org.jspecify.annotations.NullMarked;
