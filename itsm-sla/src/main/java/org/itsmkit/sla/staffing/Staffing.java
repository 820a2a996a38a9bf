package org.itsmkit.sla.staffing;

/**
 * The fewest agents that meet a goal.
 *
 * @param agents who take contacts at the same time, 1 or more; see {@link Shrinkage} for how many to schedule
 * @param line the line before that many agents
 */
public record Staffing(int agents, WaitingLine line) {}
