package org.itsmkit.sla.quality;

/**
 * A point of a control chart.
 *
 * @param index its place in the series that was charted, from 0
 * @param value where it lies
 * @param limits where it should lie
 */
public record ChartPoint(int index, double value, ControlLimits limits) {}
