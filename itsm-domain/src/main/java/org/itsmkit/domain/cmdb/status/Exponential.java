package org.itsmkit.domain.cmdb.status;

import java.math.BigDecimal;
import java.util.List;
import org.itsmkit.sla.InvalidInput;

/** So many inputs of a rank make one of the next. */
record Exponential(BigDecimal base, int highest) implements ReduceFunction {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

    Exponential {
        if (base.compareTo(BigDecimal.ONE) <= 0 || base.compareTo(MOST) > 0 || base.scale() > 10) {
            throw new InvalidInput("base", "more than 1, at most " + MOST + ", with at most 10 decimals", base);
        }
        if (highest < 1 || highest > Scale.MOST_LEVELS) {
            throw new InvalidInput("highest", "1 to " + Scale.MOST_LEVELS, highest);
        }
        base = base.stripTrailingZeros();
    }

    @Override
    public int rank(Inputs inputs) {
        BigDecimal sum = sum(inputs);
        int rank = 0;
        for (BigDecimal power = BigDecimal.ONE; rank < highest && power.compareTo(sum) <= 0; rank++) {
            power = power.multiply(base);
        }
        return rank;
    }

    private BigDecimal sum(Inputs inputs) {
        long[] weightOfRank = new long[highest + 1];
        int common = 0;
        for (int i = 0; i < inputs.size(); i++) {
            common = gcd(common, inputs.weight(i));
            weightOfRank[Math.max(0, Math.min(highest, inputs.rank(i)))] += inputs.weight(i);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = BigDecimal.ONE;
        for (int rank = 1; common > 0 && rank <= highest; rank++) {
            sum = sum.add(power.multiply(BigDecimal.valueOf(weightOfRank[rank] / common)));
            power = power.multiply(base);
        }
        return sum;
    }

    private static int gcd(int one, int other) {
        int left = one;
        for (int right = other; right != 0; ) {
            int rest = left % right;
            left = right;
            right = rest;
        }
        return left;
    }

    @Override
    public List<Integer> contributing(Inputs inputs) {
        return inputs.where(found -> found > 0);
    }
}
