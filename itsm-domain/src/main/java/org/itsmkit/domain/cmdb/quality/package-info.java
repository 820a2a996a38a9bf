/**
 * How healthy a configuration graph is: complete, correct, as expected, and rightly related.
 *
 * <pre>{@code
 * HealthRules rules = new HealthRules(
 *         lineage,
 *         model.classes().stream().map(ClassHealth::of).toList(), // what they require and recommend
 *         List.of(Audit.of("patched", "server", where(OS_VERSION).atLeast(22L))),
 *         model::check,
 *         HealthWeights.DEFAULT);
 * HealthCheck check = new HealthCheck(rules, now, 100);
 * items.forEach(check::accept);                          // one by one; a million items need no list
 * relations.forEach(check::accept);                      // in the order of their sources
 *
 * HealthReport report = check.report();
 * Figure complete = report.area(HealthArea.COMPLETENESS); // undefined, not 100 %, if nothing was judged
 * report.score(HealthMetric.ORPHAN).findings();           // the first hundred that stand alone
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.cmdb.quality;

import org.jspecify.annotations.NullMarked;
