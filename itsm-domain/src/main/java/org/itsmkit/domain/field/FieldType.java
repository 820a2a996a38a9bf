package org.itsmkit.domain.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.InvalidInput;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;

/**
 * The type of a field's value: how it is written as text, read back, and ordered.
 *
 * <p>The written form is exact, independent of locale and zone, and the one that is stored and hashed. Reading it back
 * gives an equal value. The set of types is closed, so that every store can index every one of them.
 *
 * @param <T> the Java type of a value
 */
public final class FieldType<T> {

    /** Free text, compared by code point (UTF-8 binary order). */
    public static final FieldType<String> TEXT =
            new FieldType<>("text", String.class, Function.identity(), Function.identity(), FieldType::compareText);

    /** One of a declared list of keys, compared like text. */
    public static final FieldType<String> CHOICE =
            new FieldType<>("choice", String.class, Function.identity(), Function.identity(), FieldType::compareText);

    /** A whole number of 64 bits. */
    public static final FieldType<Long> INTEGER =
            new FieldType<>("integer", Long.class, String::valueOf, Long::valueOf, Comparator.naturalOrder());

    /** An exact decimal number of at most 18 digits before and 6 after the point; 1.0 equals 1.00. */
    public static final FieldType<BigDecimal> DECIMAL = new FieldType<>(
            "decimal",
            BigDecimal.class,
            BigDecimal::toPlainString,
            BigDecimal::new,
            Comparator.naturalOrder(),
            FieldType::plain);

    /** True or false; false comes first. */
    public static final FieldType<Boolean> FLAG =
            new FieldType<>("flag", Boolean.class, String::valueOf, FieldType::flag, Comparator.naturalOrder());

    /** A point in time, kept to the microsecond. */
    public static final FieldType<Instant> INSTANT = new FieldType<>(
            "instant", Instant.class, Instant::toString, Instant::parse, Comparator.naturalOrder(), FieldType::micros);

    /** A date without a zone. */
    public static final FieldType<LocalDate> DATE =
            new FieldType<>("date", LocalDate.class, LocalDate::toString, LocalDate::parse, Comparator.naturalOrder());

    /** A length of time, kept to the microsecond. */
    public static final FieldType<Duration> DURATION = new FieldType<>(
            "duration",
            Duration.class,
            Duration::toString,
            Duration::parse,
            Comparator.naturalOrder(),
            d -> d.truncatedTo(ChronoUnit.MICROS));

    /** An exact amount; ordered by currency code, then amount. */
    public static final FieldType<Money> MONEY = new FieldType<>(
            "money",
            Money.class,
            Money::toString,
            Money::parse,
            Comparator.comparing((Money m) -> m.currency().getCurrencyCode()).thenComparing(Money::amount));

    public static final FieldType<Person> PERSON =
            new FieldType<>("person", Person.class, Person::id, Person::of, (a, b) -> compareText(a.id(), b.id()));

    public static final FieldType<Team> TEAM =
            new FieldType<>("team", Team.class, Team::id, Team::of, (a, b) -> compareText(a.id(), b.id()));

    private static final Map<String, FieldType<?>> BY_NAME = Stream.of(
                    TEXT, CHOICE, INTEGER, DECIMAL, FLAG, INSTANT, DATE, DURATION, MONEY, PERSON, TEAM)
            .collect(Collectors.toUnmodifiableMap(FieldType::name, Function.identity()));

    private final String name;
    private final Class<T> javaType;
    private final Function<T, String> writer;
    private final Function<String, T> reader;
    private final Comparator<T> order;
    private final UnaryOperator<T> normaliser;

    private FieldType(
            String name,
            Class<T> javaType,
            Function<T, String> writer,
            Function<String, T> reader,
            Comparator<T> order) {
        this(name, javaType, writer, reader, order, value -> value);
    }

    private FieldType(
            String name,
            Class<T> javaType,
            Function<T, String> writer,
            Function<String, T> reader,
            Comparator<T> order,
            UnaryOperator<T> normaliser) {
        this.name = name;
        this.javaType = javaType;
        this.writer = writer;
        this.reader = reader;
        this.order = order;
        this.normaliser = normaliser;
    }

    /** The type of this name, as {@link #name()} gives it. */
    public static FieldType<?> named(String name) {
        FieldType<?> type = BY_NAME.get(name);
        if (type == null) {
            throw new InvalidInput(
                    "field type", "one of " + BY_NAME.keySet().stream().sorted().toList(), name);
        }
        return type;
    }

    /** The name that is stored beside a value. */
    public String name() {
        return name;
    }

    public Class<T> javaType() {
        return javaType;
    }

    /** The exact written form. */
    public String write(T value) {
        return writer.apply(value);
    }

    /** The value of a written form; throws {@link InvalidInput} when it is not one. */
    public T read(String text) {
        try {
            return normalise(reader.apply(text));
        } catch (InvalidInput e) {
            throw e;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidInput(name, "the written form of a value of type " + name, text);
        }
    }

    /** The value as it is kept: instants and durations to the microsecond, decimals without trailing zeros. */
    public T normalise(T value) {
        return normaliser.apply(value);
    }

    /** The given object as a value of this type; throws {@link InvalidInput} naming {@code field} when it is none. */
    public T cast(String field, Object value) {
        if (!javaType.isInstance(value)) {
            throw new InvalidInput(field, "a value of type " + name, value);
        }
        return normalise(javaType.cast(value));
    }

    /** The order of values, total and the same in every store. */
    public Comparator<T> order() {
        return order;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Code point order, which is the byte order of UTF-8; {@code String.compareTo} differs above U+FFFF. */
    private static int compareText(String a, String b) {
        int limit = Math.min(a.length(), b.length());
        for (int i = 0; i < limit; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Instant micros(Instant value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (stripped.scale() > 6 || stripped.precision() - stripped.scale() > 18) {
            throw new InvalidInput("decimal", "at most 18 digits before and 6 after the point", value);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
