/**
 * Who needs whom, by number: a graph as compact arrays, and the algorithms on it. Nothing here knows what a node is, recurses,
 * or changes a graph; an instance of a running algorithm belongs to one thread, a graph to all.
 */
@NullMarked
package org.itsmkit.domain.cmdb.graph;

import org.jspecify.annotations.NullMarked;
