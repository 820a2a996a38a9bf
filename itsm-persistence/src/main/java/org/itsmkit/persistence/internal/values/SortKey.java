package org.itsmkit.persistence.internal.values;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.Money;

/**
 * Writes a value as bytes whose unsigned order is the order of its type: one column, one index and one way to compare for
 * every type, and no question of how a database orders text.
 */
public final class SortKey {

    /** Amounts have at most 18 digits before and 6 behind the point: less than 2 to the 80th. */
    private static final int DECIMAL_BYTES = 11;

    private static final BigInteger DECIMAL_BIAS = BigInteger.ONE.shiftLeft(8 * DECIMAL_BYTES - 1);

    private SortKey() {}

    public static <T> byte[] of(FieldType<T> type, T value) {
        return switch (type.name()) {
            case "integer" -> ordered((Long) value);
            case "decimal" -> decimal((BigDecimal) value);
            case "flag" -> new byte[] {(byte) ((Boolean) value ? 1 : 0)};
            case "instant" -> instant((Instant) value);
            case "date" -> ordered(((LocalDate) value).toEpochDay());
            case "duration" -> duration((Duration) value);
            case "money" -> money((Money) value);
            default -> text(Texts.check("value", type.write(value)));
        };
    }

    /** UTF-8 orders as code points do. */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The first key behind every key that begins with {@code prefix}. */
    public static byte[] behind(byte[] prefix) {
        ByteArrayOutputStream next = new ByteArrayOutputStream();
        next.write(prefix, 0, prefix.length);
        next.write(0xFF); // no UTF-8 text holds this byte
        return next.toByteArray();
    }

    private static byte[] ordered(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value ^ Long.MIN_VALUE).array();
    }

    private static byte[] instant(Instant instant) {
        return time(instant.getEpochSecond(), instant.getNano());
    }

    private static byte[] duration(Duration duration) {
        return time(duration.getSeconds(), duration.getNano());
    }

    private static byte[] time(long second, int nano) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(second ^ Long.MIN_VALUE)
                .putInt(nano)
                .array();
    }

    private static byte[] money(Money money) {
        byte[] currency = text(money.currency().getCurrencyCode());
        byte[] amount = decimal(money.amount());
        return ByteBuffer.allocate(currency.length + amount.length)
                .put(currency)
                .put(amount)
                .array();
    }

    private static byte[] decimal(BigDecimal value) {
        byte[] biased = value.setScale(6).unscaledValue().add(DECIMAL_BIAS).toByteArray();
        byte[] key = new byte[DECIMAL_BYTES];
        int length = Math.min(biased.length, DECIMAL_BYTES);
        System.arraycopy(biased, biased.length - length, key, DECIMAL_BYTES - length, length);
        return key;
    }
}
