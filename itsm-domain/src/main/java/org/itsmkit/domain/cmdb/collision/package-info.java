/**
 * Which planned changes collide: because they work on the same or related items at the same time, because they hit the same
 * service, or because together they exhaust a redundancy that each alone would leave standing.
 *
 * <pre>{@code
 * PlannedWork firmware = PlannedWork.of("CHG-17", saturdayNight).on(switchA).takingDown(switchA);
 * PlannedWork cabling = PlannedWork.of("CHG-21", saturdayNight, sundayNight).on(switchB).takingDown(switchB);
 *
 * CollisionReport report = CollisionCheck.of(graph, services).among(List.of(firmware, cabling), 1_000);
 * for (Collision collision : report.collisions()) {
 *     planner.warn(collision.changes(), collision.windows(), collision.explain(names::get));
 * }
 * }</pre>
 *
 * <p>Items are nodes of a dependency graph. Pure, iterative, and the same for the changes in any order.
 */
@NullMarked
package org.itsmkit.domain.cmdb.collision;

import org.jspecify.annotations.NullMarked;
