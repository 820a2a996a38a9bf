package org.itsmkit.domain.cmdb.topology;

/** What two links between the same two nodes are. Whether a link is a bridge depends on it, and nothing else does. */
public enum ParallelLinks {
    /** One link, as in a simple graph: a doubled cable that alone joins two halves is a bridge. The default. */
    MERGED,
    /** Two links, of which one can fail: a doubled cable is no bridge. */
    APART
}
