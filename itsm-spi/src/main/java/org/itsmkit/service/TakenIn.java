package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.cmdb.time.GraphCommit;

/**
 * What taking a batch in has done.
 *
 * @param commits the commits that it made, in order; none when no item and no relation changed
 * @param sightings how many sightings it kept
 */
public record TakenIn(List<GraphCommit> commits, int sightings) {

    public TakenIn {
        commits = List.copyOf(commits);
    }
}
