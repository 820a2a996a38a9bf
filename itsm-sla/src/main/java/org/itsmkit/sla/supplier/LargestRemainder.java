package org.itsmkit.sla.supplier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;

/**
 * Divides a whole amount by weights so that the shares are whole and add up to it: everyone gets the whole part of the exact
 * share, and what is left over goes, one each, to those who lost most by that, and among equals to those who stand first.
 * Known as Hamilton's method of apportionment, and as that of Hare and Niemeyer. Thread-safe.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Divides a number of whole units.
     *
     * @param amount in any unit, zero or more
     * @param weights each zero or more, at least one of them more than zero
     * @return a share for each weight, in their order
     * @throws InvalidInput if the amount or a weight is negative, or no weight is more than zero
     */
    public static long[] split(long amount, long... weights) {
        return Stream.of(shares(BigInteger.valueOf(amount), weights))
                .mapToLong(BigInteger::longValueExact)
                .toArray();
    }

    /**
     * Divides a duration in whole nanoseconds.
     *
     * @param amount zero or more
     * @param weights each zero or more, at least one of them more than zero
     * @return a share for each weight, in their order
     * @throws InvalidInput if the amount or a weight is negative, or no weight is more than zero
     */
    public static List<Duration> split(Duration amount, long... weights) {
        return Stream.of(shares(Nanoseconds.of(amount).toBigIntegerExact(), weights))
                .map(share -> Nanoseconds.toDuration(new BigDecimal(share), RoundingMode.UNNECESSARY))
                .toList();
    }

    private static BigInteger[] shares(BigInteger amount, long... weights) {
        if (amount.signum() < 0) {
            throw new InvalidInput("amount", "zero or more", amount);
        }
        BigInteger sum = sum(weights);
        BigInteger[] shares = new BigInteger[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger left = amount;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] exact = amount.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
            shares[i] = exact[0];
            remainders[i] = exact[1];
            left = left.subtract(exact[0]);
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left.longValueExact())
                .forEach(i -> shares[i] = shares[i].add(BigInteger.ONE));
        return shares;
    }

    private static BigInteger sum(long... weights) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new InvalidInput("weight", "zero or more", weight);
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (sum.signum() == 0) {
            throw new InvalidInput("weights", "at least one of more than zero", Arrays.toString(weights));
        }
        return sum;
    }
}
