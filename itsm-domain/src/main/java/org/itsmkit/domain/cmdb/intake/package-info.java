/**
 * How what sources tell becomes what the graph says: which item is meant, and whose word counts.
 *
 * <pre>{@code
 * IntakeRules rules = new IntakeRules(
 *         model,
 *         List.of(IdentificationRule.of("computer", Identifier.by(100, "serial"), Identifier.by(200, "name")),
 *                 IdentificationRule.of("database", Identifier.by(100, "name")).within(ParentRelation.saidOfChild("runs-on"))),
 *         new Reconciliation(
 *                 lineage,
 *                 List.of(Precedence.of("cloud", "computer", 10),
 *                         Precedence.of("scan", "computer", 20).clearing("owner"),
 *                         Selection.of("computer", Pick.LARGEST, "ram")),
 *                 List.of(new Freshness("cloud", "computer", Duration.ofDays(30)))),
 *         DuplicatePolicy.DEFAULT);
 *
 * IncomingItem web1 = IncomingItem.of("scan", "10.0.0.7", "server", seenAt).with(NAME, "web1").with(RAM, 16L);
 * IncomingItem orders = IncomingItem.of("scan", "10.0.0.7:5432", "database", seenAt).with(NAME, "orders");
 * IncomingBatch batch = new IncomingBatch(
 *         List.of(web1, orders), List.of(IncomingRelation.of("runs-on", orders.key(), web1.key())));
 *
 * IntakePlan plan = new IntakePlanner(rules).plan(batch, known, newIds, now);
 * System.out.println(plan);                              // a dry run: every decision and its reason
 * // scan/10.0.0.7: UPDATED 0190..., by serial (100)
 * //   ram: 16 -> 16 (told 8: WEAKER, scan (20) and cloud (10), whose word of 2026-03-01T08:00:00Z still counts)
 * }</pre>
 *
 * <p>A plan is data; whoever carries it out makes items of its {@link org.itsmkit.domain.cmdb.intake.ItemChange changes}, relations
 * of its new relations, keeps its sightings, and makes a task of each
 * {@link org.itsmkit.domain.cmdb.intake.DuplicateSet set of duplicates}. What people write by hand is best taken in the same way, with
 * people as a source: a value that no source wrote gives way to the first that does.
 */
@NullMarked
package org.itsmkit.domain.cmdb.intake;

import org.jspecify.annotations.NullMarked;
