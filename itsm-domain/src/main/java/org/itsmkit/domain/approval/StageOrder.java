package org.itsmkit.domain.approval;

/** Whether the stages of a policy are asked one after another or all at once. */
public enum StageOrder {
    SEQUENTIAL,
    PARALLEL
}
