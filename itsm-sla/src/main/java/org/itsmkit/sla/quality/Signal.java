package org.itsmkit.sla.quality;

/**
 * A stretch of points that a rule takes as a sign of a special cause.
 *
 * @param rule that it breaks
 * @param start the place of its first point, from 0
 * @param length how many points it spans: the whole run for rules of runs, trends and alternations, the window for the others
 * @param offending how many of them are beyond what the rule allows; less than the length for rules such as 2 of 3
 */
public record Signal(RunRule rule, int start, int length, int offending) {}
