package org.itsmkit.sla.experience;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * On how few tickets most of something falls, such as lost time: benchmarks of experience surveys find 80 % of it in an eighth
 * of the tickets. Whole tickets are counted, and shares read as the decimals that they print as. Immutable.
 */
public final class Concentration {

    private final long[] descending;
    private final BigInteger total;

    private Concentration(long[] descending, BigInteger total) {
        this.descending = descending;
        this.total = total;
    }

    /**
     * Sorts the amounts, once.
     *
     * @param amounts one a ticket, in any unit and order, none negative; not kept
     * @throws InvalidInput if an amount is negative
     */
    public static Concentration of(long... amounts) {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && sorted[0] < 0) {
            throw new InvalidInput("amounts", "zero or more", sorted[0]);
        }
        BigInteger total = BigInteger.ZERO;
        for (int i = 0, j = sorted.length - 1; i <= j; i++, j--) {
            long smaller = sorted[i];
            sorted[i] = sorted[j];
            sorted[j] = smaller;
        }
        for (long amount : sorted) {
            total = total.add(BigInteger.valueOf(amount));
        }
        return new Concentration(sorted, total);
    }

    /** All amounts together. */
    public BigInteger total() {
        return total;
    }

    /**
     * The least share of the tickets that holds a share of the amount, from 0 to 1; undefined if there is nothing to hold.
     *
     * @param amount the share to hold, from 0 to 1: 0.8 by custom
     * @throws InvalidInput if it is out of range
     */
    public Figure shareOfTicketsHolding(double amount) {
        String method = "TICKETS_HOLDING " + amount;
        BigDecimal wanted = share("amount", amount).multiply(new BigDecimal(total));
        if (total.signum() == 0) {
            return Figure.undefined(descending.length, method);
        }
        int tickets = 0;
        BigInteger held = BigInteger.ZERO;
        while (new BigDecimal(held).compareTo(wanted) < 0) {
            held = held.add(BigInteger.valueOf(descending[tickets++]));
        }
        return Figure.of((double) tickets / descending.length, descending.length, method);
    }

    /**
     * The share of the amount that the tickets with the most of it hold, from 0 to 1; undefined if there is nothing to hold.
     *
     * @param tickets the share of the tickets, from 0 to 1, rounded up to whole ones
     * @throws InvalidInput if it is out of range
     */
    public Figure shareHeldByTop(double tickets) {
        String method = "HELD_BY_TOP " + tickets;
        int top = share("tickets", tickets)
                .multiply(BigDecimal.valueOf(descending.length))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        if (total.signum() == 0) {
            return Figure.undefined(descending.length, method);
        }
        BigInteger held = BigInteger.ZERO;
        for (int i = 0; i < top; i++) {
            held = held.add(BigInteger.valueOf(descending[i]));
        }
        return Figure.of(held.doubleValue() / total.doubleValue(), descending.length, method);
    }

    private static BigDecimal share(String field, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new InvalidInput(field, "from 0 to 1", share);
        }
        return BigDecimal.valueOf(share);
    }
}
