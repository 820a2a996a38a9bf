package org.itsmkit.sla.clock;

/**
 * What makes the announcement of a threshold idempotent within one ticket: a threshold that is read again, also after late
 * facts, has the same key. {@link #toString} is fit to be stored, as {@code resolution/1/75%/v2}. Immutable.
 *
 * @param target the name of the target
 * @param cycle the number of the cycle, from 1; 0 before anything started
 * @param threshold see {@link Threshold#key}
 * @param version see {@link ClockPolicy#version}: under another version the threshold is another one
 */
public record EmissionKey(String target, int cycle, String threshold, long version) {

    @Override
    public String toString() {
        return target + "/" + cycle + "/" + threshold + "/v" + version;
    }
}
