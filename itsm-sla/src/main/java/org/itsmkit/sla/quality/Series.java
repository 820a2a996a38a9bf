package org.itsmkit.sla.quality;

import java.util.Arrays;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Moments;

/** Neighbouring values and how far each lies from its centre. */
final class Series {

    /** So many units of the last place are taken as rounding: what is on a limit on paper is on it here. */
    private static final int ROUNDING = 16;

    private final double[] values;
    private final double[] centres;
    private final double[] sigmas;

    private Series(double[] values, double[] centres, double[] sigmas) {
        this.values = values;
        this.centres = centres;
        this.sigmas = sigmas;
    }

    static Series of(List<ChartPoint> points) {
        return new Series(
                points.stream().mapToDouble(ChartPoint::value).toArray(),
                points.stream()
                        .mapToDouble(point -> point.limits().centre().value().orElseThrow())
                        .toArray(),
                points.stream()
                        .mapToDouble(point -> point.limits().sigma().value().orElseThrow())
                        .toArray());
    }

    static Series of(double[] values, double centre, double sigma) {
        Moments.requireNumbers("values", values);
        Moments.requireNumber("centre", centre);
        if (Moments.requireNumber("sigma", sigma) < 0) {
            throw new InvalidInput("sigma", "zero or more", sigma);
        }
        double[] centres = new double[values.length];
        double[] sigmas = new double[values.length];
        Arrays.fill(centres, centre);
        Arrays.fill(sigmas, sigma);
        return new Series(values.clone(), centres, sigmas);
    }

    int size() {
        return values.length;
    }

    /** 1 if a value is further than so many sigmas above its centre, -1 if below, 0 if within or on the limit. */
    int beyond(int place, double distance) {
        double limit = distance * sigmas[place];
        double off = values[place] - centres[place];
        double largest = Math.max(Math.max(Math.abs(values[place]), Math.abs(centres[place])), limit);
        double slack = ROUNDING * Math.ulp(largest);
        if (Math.abs(off) <= limit + slack) {
            return 0;
        }
        return off > 0 ? 1 : -1;
    }

    /** Whether its point has a spread, without which it lies within no zone. */
    boolean hasSpread(int place) {
        return sigmas[place] > 0;
    }

    /** 1 if a value is above the one before it, -1 if below, 0 if both are the same or it is the first. */
    int step(int place) {
        return place == 0 ? 0 : Double.compare(values[place] + 0.0, values[place - 1] + 0.0);
    }
}
