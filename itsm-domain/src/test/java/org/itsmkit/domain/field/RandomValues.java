package org.itsmkit.domain.field;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;

/**
 * Random values of every field type, the same for the same seed. Half of them come from a few that are likely to meet
 * again, so that comparisons hold now and then; the others from the whole range.
 */
public final class RandomValues {

    /** A field of every type, indexed, some with names and choices that are words of the condition language. */
    public static final List<Field<?>> FIELDS = List.of(
            Field.text("title").indexed(),
            Field.text("not").indexed(),
            Field.choice("state", "NEW", "ON_HOLD", "set", "in").indexed(),
            Field.choice("kind").indexed(),
            Field.integer("priority").indexed(),
            Field.decimal("1.5").indexed(),
            Field.flag("vip").indexed(),
            Field.instant("created-at").indexed(),
            Field.date("due").indexed(),
            Field.duration("effort").indexed(),
            Field.money("cost").indexed(),
            Field.person("assignee").indexed(),
            Field.team("team").indexed());

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "ab",
            "ab ",
            "a%b",
            "a_b",
            "%",
            "_",
            "\\",
            "\"",
            "'",
            "\\n",
            "\n",
            "\r\n\t",
            "\u0001",
            "Mail",
            "mail",
            "Mail is down",
            "not",
            "é",
            "e\u0301",
            "\uE000",
            "\uFF5E",
            "\uD83D\uDE00",
            "\uD83D\uDE00\uFF5E");
    private static final List<String> IDS =
            List.of("ann", "Ann", "ann@example.org", "o'brien", "not", "12", "\u00DCnal", "\uD83D\uDE00", "a \"b\" c");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY");

    private final Random random;

    public RandomValues(long seed) {
        this(new Random(seed));
    }

    public RandomValues(Random random) {
        this.random = random;
    }

    /** A value that the field accepts. */
    public <T> T value(Field<T> field) {
        return field.choices().isEmpty() ? field.accept(raw(field.type())) : field.accept(one(field.choices()));
    }

    /** Values for most of these fields. */
    public FieldValues values(List<Field<?>> fields) {
        List<FieldEdit<?>> edits = new ArrayList<>();
        for (Field<?> field : fields) {
            if (random.nextInt(4) > 0) {
                edits.add(edit(field));
            }
        }
        return FieldValues.EMPTY.with(edits);
    }

    /** A value of this type as a caller may give it: not normalised. */
    public <T> T raw(FieldType<T> type) {
        Object value = switch (type.name()) {
            case "text", "choice" -> text();
            case "integer" -> integer();
            case "decimal" -> decimal();
            case "flag" -> random.nextBoolean();
            case "instant" -> instant();
            case "date" -> date();
            case "duration" -> duration();
            case "money" -> new Money(decimal(), Currency.getInstance(one(CURRENCIES)));
            case "person" -> Person.of(id());
            case "team" -> Team.of(id());
            default -> throw new IllegalArgumentException(type.name());
        };
        return type.javaType().cast(value);
    }

    /** Any well-formed text, with quotes, wildcards, control characters and code points above U+FFFF. */
    public String text() {
        if (random.nextBoolean()) {
            return one(TEXTS);
        }
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            out.appendCodePoint(codePoint());
        }
        return out.toString();
    }

    private int codePoint() {
        return switch (random.nextInt(6)) {
            case 0 -> 1 + random.nextInt(0x20);
            case 1 -> 0x80 + random.nextInt(0x700);
            case 2 -> 0xE000 + random.nextInt(0x2000);
            case 3 -> 0x10000 + random.nextInt(0x100000);
            default -> 0x20 + random.nextInt(0x60);
        };
    }

    private String id() {
        return random.nextBoolean() ? one(IDS) : "p" + text();
    }

    private long integer() {
        return random.nextBoolean() ? random.nextInt(6) : random.nextLong();
    }

    private BigDecimal decimal() {
        if (random.nextBoolean()) {
            return BigDecimal.valueOf(random.nextInt(21) - 10, random.nextInt(3))
                    .setScale(4);
        }
        long fraction = random.nextInt(1_000_000);
        return BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000_000_000L)
                .add(BigDecimal.valueOf(fraction, random.nextInt(7)).remainder(BigDecimal.ONE));
    }

    private Instant instant() {
        return random.nextBoolean()
                ? Instant.parse("2026-01-31T23:00:00Z").plusSeconds(random.nextInt(4) * 1800L)
                : date().atStartOfDay(ZoneOffset.UTC).toInstant().plusNanos(random.nextInt());
    }

    private LocalDate date() {
        LocalDate first = LocalDate.of(1, 1, 2);
        return random.nextBoolean()
                ? LocalDate.of(2026, 1, 30).plusDays(random.nextInt(4))
                : first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, LocalDate.of(9999, 12, 31))));
    }

    private Duration duration() {
        return switch (random.nextInt(3)) {
            case 0 -> Duration.ofMinutes(random.nextInt(6) * 15L);
            case 1 -> Duration.ofNanos(random.nextLong());
            default -> Duration.of(random.nextLong(), ChronoUnit.MICROS);
        };
    }

    private <T> FieldEdit<T> edit(Field<T> field) {
        return field.to(value(field));
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
