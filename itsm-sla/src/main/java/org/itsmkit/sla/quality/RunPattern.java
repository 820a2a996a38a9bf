package org.itsmkit.sla.quality;

import org.itsmkit.sla.InvalidInput;

/**
 * A pattern of points that chance seldom makes. Made by the factories, which name what the parts mean. A point on a limit is
 * inside; a point on the centre line, or equal to the one before it, ends a run.
 *
 * @param kind what is looked for
 * @param points how many points have to show it, one or more
 * @param window among how many neighbouring points, at most {@link #LONGEST}; as many as the points but for windows
 * @param sigmas the limit of the zone in standard deviations, 0 for the centre line; from 0 to 10
 */
public record RunPattern(PatternKind kind, int points, int window, double sigmas) {

    /** The longest pattern. */
    public static final int LONGEST = 1_000;

    /**
     * Refuses what is out of range.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public RunPattern {
        if (points < 1) {
            throw new InvalidInput("points", "one or more", points);
        }
        if (window < points || window > LONGEST) {
            throw new InvalidInput("window", "a number from " + points + " to " + LONGEST, window);
        }
        if (kind != PatternKind.SAME_SIDE_WINDOW && window != points) {
            throw new InvalidInput("window", "as many as the points, " + points + ", for " + kind, window);
        }
        if (!(sigmas >= 0 && sigmas <= 10)) {
            throw new InvalidInput("sigmas", "a number from 0 to 10", sigmas);
        }
    }

    /** A single point more than so many sigmas from the centre. */
    public static RunPattern beyond(double sigmas) {
        return outOf(1, 1, sigmas);
    }

    /** So many points of a window on the same side, each more than so many sigmas from the centre. */
    public static RunPattern outOf(int points, int window, double sigmas) {
        return new RunPattern(PatternKind.SAME_SIDE_WINDOW, points, window, sigmas);
    }

    /** A run of at least so many points on the same side of the centre. */
    public static RunPattern sameSide(int length) {
        return new RunPattern(PatternKind.SAME_SIDE_RUN, length, length, 0);
    }

    /** At least so many points each above the one before, or each below; so many less one steps. */
    public static RunPattern trend(int length) {
        return new RunPattern(PatternKind.TREND, length, length, 0);
    }

    /** At least so many points that go up and down in turns; so many less one steps. */
    public static RunPattern alternating(int length) {
        return new RunPattern(PatternKind.ALTERNATING, length, length, 0);
    }

    /** So many points in a row at most so many sigmas from the centre, on either side. */
    public static RunPattern within(int length, double sigmas) {
        return new RunPattern(PatternKind.WITHIN, length, length, sigmas);
    }

    /** So many points in a row each more than so many sigmas from the centre, some above and some below. */
    public static RunPattern outsideOnBothSides(int length, double sigmas) {
        return new RunPattern(PatternKind.OUTSIDE_BOTH_SIDES, length, length, sigmas);
    }

    /** The same, on either side or both, as Minitab and JMP have it. */
    public static RunPattern outsideOnEitherSide(int length, double sigmas) {
        return new RunPattern(PatternKind.OUTSIDE_EITHER_SIDE, length, length, sigmas);
    }
}
