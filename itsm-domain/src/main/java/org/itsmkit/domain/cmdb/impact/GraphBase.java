package org.itsmkit.domain.cmdb.impact;

import java.util.List;
import java.util.Map;

/**
 * Everything of a graph as it was when it was built. Immutable.
 *
 * @param ids the ids of nodes, numbered in their order; among them those that only relations speak of
 * @param profile by node its profile; 0 for a node that is not there
 * @param profiles by number, from 1
 * @param arcs the needs that stem from relations
 * @param waiting by a node that is not there or not live, those that would need it
 * @param timed the nodes with needs that are bound to a calendar
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one
record GraphBase(
        IdTable ids,
        int[] profile,
        List<NodeProfile> profiles,
        ArcTable arcs,
        Map<Integer, int[]> waiting,
        int[] timed) {}
