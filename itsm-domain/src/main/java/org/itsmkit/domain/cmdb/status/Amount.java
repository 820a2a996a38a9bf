package org.itsmkit.domain.cmdb.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.itsmkit.sla.InvalidInput;

/**
 * So many inputs, so much weight, or a share of either. Compared as whole numbers and therefore exact: a share of exactly 30 %
 * reaches 30 %, which shares computed in binary fractions do not.
 *
 * @param measure what is counted
 * @param value a number of inputs or a weight, whole and from 0; or a percentage, 0 to 100
 * @param isPercent whether the value is a percentage
 */
public record Amount(Measure measure, BigDecimal value, boolean isPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Amount {
        InvalidInput.present("measure", measure);
        InvalidInput.present("value", value);
        if (value.signum() < 0 || isPercent && (value.compareTo(HUNDRED) > 0 || value.scale() > 20)) {
            throw new InvalidInput("value", isPercent ? "a percentage from 0 to 100" : "0 or more", value);
        }
        if (!isPercent && (value.stripTrailingZeros().scale() > 0 || value.precision() - value.scale() > 18)) {
            throw new InvalidInput("value", "a whole number below 10 to the 18th", value);
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** So many inputs. */
    public static Amount inputs(long count) {
        return new Amount(Measure.INPUTS, BigDecimal.valueOf(count), false);
    }

    /** Inputs that weigh so much together. */
    public static Amount weight(long weight) {
        return new Amount(Measure.WEIGHT, BigDecimal.valueOf(weight), false);
    }

    /** So many per cent of the inputs, as a decimal number: {@code "33.3"}. */
    public static Amount percentOfInputs(String percent) {
        return new Amount(Measure.INPUTS, read(percent), true);
    }

    /** So many per cent of the weight of all inputs, as a decimal number. */
    public static Amount percentOfWeight(String percent) {
        return new Amount(Measure.WEIGHT, read(percent), true);
    }

    private static BigDecimal read(String percent) {
        try {
            return new BigDecimal(InvalidInput.present("percent", percent));
        } catch (NumberFormatException e) {
            throw new InvalidInput("percent", "a number from 0 to 100", percent);
        }
    }

    /** The least number of inputs, or the least weight, that reaches this amount when all together are {@code total}. */
    public long neededOf(long total) {
        return isPercent
                ? value.multiply(BigDecimal.valueOf(total))
                        .divide(HUNDRED, 0, RoundingMode.CEILING)
                        .longValueExact()
                : value.longValueExact();
    }
}
