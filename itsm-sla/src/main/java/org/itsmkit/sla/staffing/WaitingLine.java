package org.itsmkit.sla.staffing;

import java.time.Duration;
import org.itsmkit.sla.measure.Figure;

/**
 * What a model says of a desk with a queue in the long run. Where nobody gives up waiting and the load is at least the
 * agents, there is no long run: the queue grows without end. Such a line says so in {@link #isStable} and never gives a
 * negative wait. The figures are of a model and rest on no sample, so their sample size is 0. Immutable.
 */
public sealed interface WaitingLine permits StableLine, UnstableLine, AbandoningLine {

    /** Whether the line has a long run. */
    boolean isStable();

    /** The share of contacts that find nobody free, from 0 to 1; 1 if the line is unstable. */
    Figure waitProbability();

    /** The share of contacts that give up, from 0 to 1; 0 where the model has no giving up. */
    Figure abandonProbability();

    /** The share of their time that agents are busy, from 0 to 1; 1 if the line is unstable. */
    Figure occupancy();

    /**
     * The mean time in the queue in seconds, over all contacts, also those that do not wait and those that give up; the average
     * speed of answer (ASA) where nobody does. None if the line is unstable.
     */
    Figure meanWait();

    /** How many contacts wait on average, over all the time; none if the line is unstable. */
    Figure queueLength();

    /**
     * The share of contacts that are answered within a time.
     *
     * @param wait zero or more
     * @return from 0 to 1; 0 if the line is unstable, where in the long run everyone waits longer than any time
     * @throws org.itsmkit.sla.InvalidInput if the wait is negative or longer than 1,000 years
     */
    Figure serviceLevel(Duration wait);
}
