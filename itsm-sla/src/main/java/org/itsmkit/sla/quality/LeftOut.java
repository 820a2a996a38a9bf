package org.itsmkit.sla.quality;

/**
 * A place of a series that has no point on the chart.
 *
 * @param index its place, from 0
 * @param reason why
 */
public record LeftOut(int index, Reason reason) {

    /** Why a place has no point. */
    public enum Reason {
        /** Its sample was empty, so that it has no value: look whether that is right. */
        EMPTY_SAMPLE,

        /** The caller excluded it, having found its cause. */
        EXCLUDED
    }
}
