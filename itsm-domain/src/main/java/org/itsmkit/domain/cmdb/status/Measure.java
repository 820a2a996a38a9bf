package org.itsmkit.domain.cmdb.status;

/** By what inputs are measured. */
public enum Measure {
    /** Each is one. */
    INPUTS,
    /** Each is its weight. */
    WEIGHT
}
