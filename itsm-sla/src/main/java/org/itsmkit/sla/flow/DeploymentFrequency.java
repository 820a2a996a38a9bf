package org.itsmkit.sla.flow;

import java.util.Optional;
import org.itsmkit.sla.measure.Figure;

/**
 * How often something was deployed. Immutable.
 *
 * @param deployments how many deliveries there were in the period
 * @param daysPerWeek the median over whole weeks of the days on which something was delivered, days without counting as zeros;
 *     undefined if nothing was delivered at all or the period holds no whole week
 * @param daysPerMonth the same over whole calendar months
 * @param band the band of the two medians; empty if the one that decides is undefined
 */
public record DeploymentFrequency(
        long deployments, Figure daysPerWeek, Figure daysPerMonth, Optional<FrequencyBand> band) {}
