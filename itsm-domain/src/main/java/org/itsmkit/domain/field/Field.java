package org.itsmkit.domain.field;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.sla.InvalidInput;

/**
 * A typed field of a ticket: its key in code, and its definition in a {@link FieldSchema}.
 *
 * <pre>{@code
 * static final Field<String> CAUSE = Field.text("cause").personal();
 * static final Field<Money> COST = Field.money("cost").indexed();
 * ticket.get(COST);                                     // Optional<Money>
 * }</pre>
 *
 * @param name the stored name: 1 to 64 characters of {@code a-z A-Z 0-9 . _ -}
 * @param type the type of its value
 * @param label what people read; the name unless {@link #labelled} says otherwise
 * @param isIndexed whether stores let tickets be filtered and sorted by it
 * @param isPersonal whether values enter the journal as salted commitments, so that they can be erased
 * @param choices the keys that a {@link FieldType#CHOICE} allows; empty for every other type, or when any is allowed
 * @param withheld the choices that are valid and not offered to people, such as those that only the engine sets
 * @param maxLength the most characters of the written form, 1 to 1,000,000
 * @param <T> the Java type of its value
 */
public record Field<T>(
        String name,
        FieldType<T> type,
        String label,
        boolean isIndexed,
        boolean isPersonal,
        List<String> choices,
        List<String> withheld,
        int maxLength) {

    private static final int DEFAULT_LENGTH = 4_000;
    private static final int MOST_LENGTH = 1_000_000;
    /** Indexed text is kept whole in an index column of every store. */
    private static final int INDEXED_LENGTH = 250;

    public Field {
        Keys.check("field", name);
        InvalidInput.present("type of " + name, type);
        InvalidInput.text("label of " + name, label, 200);
        choices = checked(name, type, choices);
        withheld = checked(name, type, withheld);
        if (!choices.containsAll(withheld)) {
            throw new InvalidInput("withheld choices of " + name, "some of " + choices, withheld);
        }
        if (maxLength < 1 || maxLength > MOST_LENGTH) {
            throw new InvalidInput("maxLength of " + name, "1 to " + MOST_LENGTH, maxLength);
        }
        if (isIndexed && maxLength > INDEXED_LENGTH) {
            throw new InvalidInput(
                    "maxLength of " + name, "at most " + INDEXED_LENGTH + " for an indexed field", maxLength);
        }
    }

    /** A field of this type with nothing else said. */
    public static <T> Field<T> of(String name, FieldType<T> type) {
        return new Field<>(name, type, name, false, false, List.of(), List.of(), DEFAULT_LENGTH);
    }

    public static Field<String> text(String name) {
        return of(name, FieldType.TEXT);
    }

    public static Field<String> choice(String name, String... choices) {
        return new Field<>(name, FieldType.CHOICE, name, false, false, List.of(choices), List.of(), 64);
    }

    /** A choice among the names of an enum's constants. */
    public static <E extends Enum<E>> Field<String> choice(String name, Class<E> choices) {
        return choice(
                name, Arrays.stream(choices.getEnumConstants()).map(Enum::name).toArray(String[]::new));
    }

    public static Field<Long> integer(String name) {
        return of(name, FieldType.INTEGER);
    }

    public static Field<BigDecimal> decimal(String name) {
        return of(name, FieldType.DECIMAL);
    }

    public static Field<Boolean> flag(String name) {
        return of(name, FieldType.FLAG);
    }

    public static Field<Instant> instant(String name) {
        return of(name, FieldType.INSTANT);
    }

    public static Field<LocalDate> date(String name) {
        return of(name, FieldType.DATE);
    }

    public static Field<Duration> duration(String name) {
        return of(name, FieldType.DURATION);
    }

    public static Field<Money> money(String name) {
        return of(name, FieldType.MONEY);
    }

    public static Field<Person> person(String name) {
        return of(name, FieldType.PERSON);
    }

    public static Field<Team> team(String name) {
        return of(name, FieldType.TEAM);
    }

    public Field<T> labelled(String newLabel) {
        return new Field<>(name, type, newLabel, isIndexed, isPersonal, choices, withheld, maxLength);
    }

    /** Filterable and sortable in every store; text is then limited to 250 characters. */
    public Field<T> indexed() {
        return new Field<>(name, type, label, true, isPersonal, choices, withheld, Math.min(maxLength, INDEXED_LENGTH));
    }

    /** Erasable: the journal holds a salted commitment of the value, and the value beside it. */
    public Field<T> personal() {
        return new Field<>(name, type, label, isIndexed, true, choices, withheld, maxLength);
    }

    public Field<T> maxLength(int characters) {
        return new Field<>(name, type, label, isIndexed, isPersonal, choices, withheld, characters);
    }

    /** The same field, of which these choices are not offered to people; values that are one of them stay valid. */
    public Field<T> withholding(String... some) {
        return new Field<>(name, type, label, isIndexed, isPersonal, choices, List.of(some), maxLength);
    }

    /** The choices to offer to people, in order; empty when any key is allowed. */
    public List<String> offered() {
        return choices.stream().filter(choice -> !withheld.contains(choice)).toList();
    }

    /** {@code value} as this field accepts it; throws {@link InvalidInput} naming this field otherwise. */
    public T accept(Object value) {
        T typed = type.cast(name, InvalidInput.present(name, value));
        String written = type.write(typed);
        if (written.length() > maxLength) {
            throw new InvalidInput(name, "at most " + maxLength + " characters", written);
        }
        if (!choices.isEmpty() && !choices.contains(written)) {
            throw new InvalidInput(name, "one of " + choices, written);
        }
        return typed;
    }

    /** This field as one of another type's values; throws {@link InvalidInput} naming this field when it is of another. */
    @SuppressWarnings("unchecked") // the types are the same object
    public <U> Field<U> as(FieldType<U> wanted) {
        if (!type.equals(wanted)) {
            throw new InvalidInput(name, "a field of type " + wanted, "one of type " + type);
        }
        return (Field<U>) this;
    }

    /** A change that sets this field. */
    public FieldEdit<T> to(T value) {
        return new FieldEdit<>(this, InvalidInput.present(name, value));
    }

    /** A change that empties this field. */
    public FieldEdit<T> cleared() {
        return new FieldEdit<>(this, null);
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<String> checked(String name, FieldType<?> type, List<String> choices) {
        if (!choices.isEmpty() && type != FieldType.CHOICE) {
            throw new InvalidInput("choices of " + name, "none for type " + type, choices);
        }
        Set<String> seen = new HashSet<>();
        for (String choice : choices) {
            if (!seen.add(Keys.check("choice of " + name, choice))) {
                throw new InvalidInput("choices of " + name, "each key once", choice);
            }
        }
        return List.copyOf(choices);
    }
}
