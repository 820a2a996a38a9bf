package org.itsmkit.domain.cmdb.model;

/** Which end of a relation needs the other. */
public enum ImpactTravel {
    /** Impact does not travel along it. */
    NONE,
    /** The source is impacted when the target fails: "runs on", "depends on". */
    SOURCE_NEEDS_TARGET,
    /** The target is impacted when the source fails: "hosts", "powers". */
    TARGET_NEEDS_SOURCE,
    /** Each is impacted when the other fails. */
    BOTH
}
