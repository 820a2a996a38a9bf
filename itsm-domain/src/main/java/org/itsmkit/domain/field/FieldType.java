package org.itsmkit.domain.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.sla.InvalidInput;

/**
 * The type of a field's value: how it is written as text, read back, and ordered.
 *
 * <p>The written form is exact, independent of locale and zone, and the one that is stored and hashed. Reading it back
 * gives an equal value. The set of types is closed, so that every store can index every one of them.
 *
 * @param <T> the Java type of a value
 */
public final class FieldType<T> {

    /** Free text without U+0000 and with whole surrogate pairs only; compared by code point (UTF-8 binary order). */
    public static final FieldType<String> TEXT = new FieldType<>(
            "text",
            "a text",
            String.class,
            Function.identity(),
            Function.identity(),
            FieldLimits::compareText,
            FieldLimits::text);

    /** One of a declared list of keys, compared like text. */
    public static final FieldType<String> CHOICE = new FieldType<>(
            "choice",
            "a key such as NEW",
            String.class,
            Function.identity(),
            Function.identity(),
            FieldLimits::compareText,
            FieldLimits::text);

    /** A whole number of 64 bits. */
    public static final FieldType<Long> INTEGER = new FieldType<>(
            "integer",
            "a whole number such as 42",
            Long.class,
            String::valueOf,
            Long::valueOf,
            Comparator.naturalOrder(),
            (field, value) -> value);

    /** An exact decimal number of at most 18 digits before and 6 after the point; 1.0 equals 1.00. */
    public static final FieldType<BigDecimal> DECIMAL = new FieldType<>(
            "decimal",
            "a decimal number such as 12.5",
            BigDecimal.class,
            BigDecimal::toPlainString,
            FieldLimits::readDecimal,
            Comparator.naturalOrder(),
            FieldLimits::decimal);

    /** True or false; false comes first. */
    public static final FieldType<Boolean> FLAG = new FieldType<>(
            "flag",
            "true or false",
            Boolean.class,
            String::valueOf,
            FieldType::flag,
            Comparator.naturalOrder(),
            (field, value) -> value);

    /** A point in time in the years 1 to 9999, kept to the microsecond. */
    public static final FieldType<Instant> INSTANT = new FieldType<>(
            "instant",
            "an instant such as 2026-01-31T09:30:00Z",
            Instant.class,
            InstantText::of,
            text -> InstantText.read("instant", text),
            Comparator.naturalOrder(),
            FieldLimits::instant);

    /** A date without a zone, in the years 1 to 9999. */
    public static final FieldType<LocalDate> DATE = new FieldType<>(
            "date",
            "a date such as 2026-01-31",
            LocalDate.class,
            LocalDate::toString,
            LocalDate::parse,
            Comparator.naturalOrder(),
            FieldLimits::date);

    /** A length of time of either sign, kept to the microsecond; as microseconds it fits 64 bits. */
    public static final FieldType<Duration> DURATION = new FieldType<>(
            "duration",
            "a duration such as PT1H30M",
            Duration.class,
            Duration::toString,
            Duration::parse,
            Comparator.naturalOrder(),
            FieldLimits::duration);

    /** An exact amount; ordered by currency code, then amount. */
    public static final FieldType<Money> MONEY = new FieldType<>(
            "money",
            "an amount and a currency such as 12.50 EUR",
            Money.class,
            Money::toString,
            Money::parse,
            Comparator.comparing((Money m) -> m.currency().getCurrencyCode()).thenComparing(Money::amount),
            (field, value) -> value);

    /** A person, compared like text by id. */
    public static final FieldType<Person> PERSON = new FieldType<>(
            "person",
            "the id of a person",
            Person.class,
            Person::id,
            Person::of,
            (a, b) -> FieldLimits.compareText(a.id(), b.id()),
            FieldLimits::person);

    /** A team, compared like text by id. */
    public static final FieldType<Team> TEAM = new FieldType<>(
            "team",
            "the id of a team",
            Team.class,
            Team::id,
            Team::of,
            (a, b) -> FieldLimits.compareText(a.id(), b.id()),
            FieldLimits::team);

    private static final Map<String, FieldType<?>> BY_NAME = Stream.of(
                    TEXT, CHOICE, INTEGER, DECIMAL, FLAG, INSTANT, DATE, DURATION, MONEY, PERSON, TEAM)
            .collect(Collectors.toUnmodifiableMap(FieldType::name, Function.identity()));

    private final String name;
    private final String form;
    private final Class<T> javaType;
    private final Function<T, String> writer;
    private final Function<String, T> reader;
    private final Comparator<T> order;
    private final BiFunction<String, T, T> limits;

    private FieldType(
            String name,
            String form,
            Class<T> javaType,
            Function<T, String> writer,
            Function<String, T> reader,
            Comparator<T> order,
            BiFunction<String, T, T> limits) {
        this.name = name;
        this.form = form;
        this.javaType = javaType;
        this.writer = writer;
        this.reader = reader;
        this.order = order;
        this.limits = limits;
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
            throw new InvalidInput(name, form, text);
        }
    }

    /**
     * The value as it is kept: instants and durations to the microsecond, decimals without trailing zeros; throws
     * {@link InvalidInput} when it is beyond the limits of its type.
     */
    public T normalise(T value) {
        return limits.apply(name, value);
    }

    /** The given object as a value of this type; throws {@link InvalidInput} naming {@code field} when it is none. */
    public T cast(String field, Object value) {
        if (!javaType.isInstance(value)) {
            throw new InvalidInput(
                    field,
                    form + ", as " + javaType.getSimpleName(),
                    InvalidInput.present(field, value).getClass().getSimpleName() + " " + value);
        }
        return limits.apply(field, javaType.cast(value));
    }

    /** What a value looks like, as a phrase: {@code "a whole number such as 42"}. */
    public String form() {
        return form;
    }

    /** The order of values, total and the same in every store. */
    public Comparator<T> order() {
        return order;
    }

    @Override
    public String toString() {
        return name;
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
