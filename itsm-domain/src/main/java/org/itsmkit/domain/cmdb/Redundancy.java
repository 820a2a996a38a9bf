package org.itsmkit.domain.cmdb;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.itsmkit.sla.InvalidInput;

/**
 * How many of the providers of one need must be up for the need to be met. Written as {@code all}, {@code 2} or {@code 50%}.
 *
 * <p>With {@code n} providers, the need fails when more than {@link #tolerated tolerated(n)} of them have failed.
 */
public sealed interface Redundancy {

    /** Every provider is needed. */
    Redundancy ALL = new All();

    /** Of {@code n} providers, 0 or more, how many may fail with the need still met: 0 to {@code n}. */
    int tolerated(int providers);

    /** At least so many must be up, 0 or more; with fewer providers than that every one is needed, and 0 is always met. */
    static Redundancy atLeast(int minUp) {
        return new AtLeast(minUp);
    }

    /** At least this share must be up, 0 to 100; half a provider is no provider, so 50% of three tolerates one failure. */
    static Redundancy percent(String percent) {
        try {
            return new Percent(new BigDecimal(percent));
        } catch (NumberFormatException e) {
            throw new InvalidInput("percent", "a number from 0 to 100", percent);
        }
    }

    /** Reads the form that {@code toString} writes. */
    static Redundancy parse(String text) {
        InvalidInput.present("redundancy", text);
        try {
            return text.equals("all")
                    ? ALL
                    : text.endsWith("%")
                            ? percent(text.substring(0, text.length() - 1))
                            : atLeast(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new InvalidInput("redundancy", "all, a number of providers, or a percentage such as 50%", text);
        }
    }

    /** Every provider is needed. */
    record All() implements Redundancy {

        @Override
        public int tolerated(int providers) {
            return 0;
        }

        @Override
        public String toString() {
            return "all";
        }
    }

    /** At least {@code minUp} providers are needed, 0 or more. */
    record AtLeast(int minUp) implements Redundancy {

        public AtLeast {
            if (minUp < 0) {
                throw new InvalidInput("minUp", "0 or more", minUp);
            }
        }

        @Override
        public int tolerated(int providers) {
            return Math.max(0, providers - minUp);
        }

        @Override
        public String toString() {
            return Integer.toString(minUp);
        }
    }

    /** At least {@code share} percent of the providers are needed, 0 to 100, computed without rounding. */
    record Percent(BigDecimal share) implements Redundancy {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        public Percent {
            InvalidInput.present("percent", share);
            if (share.signum() < 0 || share.compareTo(HUNDRED) > 0 || share.scale() > 20) {
                throw new InvalidInput("percent", "a number from 0 to 100", share);
            }
            share = share.signum() == 0 ? BigDecimal.ZERO : share.stripTrailingZeros();
        }

        @Override
        public int tolerated(int providers) {
            return HUNDRED.subtract(share)
                    .multiply(BigDecimal.valueOf(providers))
                    .divide(HUNDRED, 0, RoundingMode.FLOOR)
                    .intValueExact();
        }

        @Override
        public String toString() {
            return share.toPlainString() + "%";
        }
    }
}
