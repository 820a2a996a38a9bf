package org.itsmkit.tck;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.Money;

/** Values that a field accepts, at random. */
final class WalkValues {

    private final Random random;

    WalkValues(Random random) {
        this.random = random;
    }

    <T> FieldEdit<T> edit(Field<T> field) {
        return field.to(field.accept(value(field)));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Object value(Field<?> field) {
        return switch (field.type().name()) {
            case "choice" -> field.choices().isEmpty() ? "any" + random.nextInt(3) : oneOf(field.choices());
            case "integer" -> (long) random.nextInt(5);
            case "decimal" -> BigDecimal.valueOf(random.nextInt(1_000), 2);
            case "flag" -> random.nextBoolean();
            case "instant" -> Instant.ofEpochSecond(random.nextInt());
            case "date" -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case "duration" -> Duration.ofMinutes(random.nextInt(10_000));
            case "money" -> Money.of(random.nextInt(1_000) + ".50", random.nextBoolean() ? "EUR" : "KRW");
            case "person" -> Person.of("person-" + random.nextInt(5));
            case "team" -> Team.of("team-" + random.nextInt(5));
            default -> "text " + random.nextInt(1_000);
        };
    }
}
