/**
 * The shape of a graph, whatever its nodes are: where it comes apart, what goes round in a circle, what every way passes. Nothing
 * here knows redundancy; questions under redundancy are asked in {@code org.itsmkit.domain.cmdb.risk}.
 *
 * <pre>{@code
 * // a network of cables, which have no direction
 * NetworkGraph network = NetworkGraph.ofSize(4).link(0, 1).link(1, 2).link(1, 2).link(2, 3).build();
 * NetworkConnectivity cut = NetworkConnectivity.of(network, ParallelLinks.APART);
 * cut.articulationPoints();   // 1 and 2: without either, some can no longer reach each other
 * cut.bridges();              // 0-1 and 2-3; of the doubled cable 1-2 one may fail
 *
 * // who needs whom
 * StrongComponents.of(graph).circles();                  // what rests on itself
 * Dominators.of(graph, shop).immediate(database);        // what every way from the shop to the database passes last
 * DependencyPath.shortest(graph, shop, database);        // one way, always the same
 * }</pre>
 *
 * <p>A node is a number. Everything is computed at once and in linear or nearly linear time, nothing recurses, and the results are
 * immutable and safe for use by several threads. Arrays that are returned are copies.
 */
@NullMarked
package org.itsmkit.domain.cmdb.topology;

import org.jspecify.annotations.NullMarked;
