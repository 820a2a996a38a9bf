package org.itsmkit.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.Calendars;
import org.jspecify.annotations.Nullable;

/**
 * An instant told by a date of the case: {@code start}, {@code 5 working days of office before start}, {@code 2h after signed}.
 * A date without a time is the start of that day, in the zone of the calendar that the delay counts by, or else of the case.
 *
 * @param field an instant or a date
 * @param side on which side of it
 * @param delay how far from it; null for the date itself, whose side is then {@link Side#AFTER}
 */
public record DateOffset(
        Field<?> field, Side side, @Nullable Delay delay) {

    /** On which side of a date. */
    public enum Side {
        BEFORE("before"),
        AFTER("after");

        private final String word;

        Side(String word) {
            this.word = word;
        }
    }

    private static final Pattern PARTS = Pattern.compile("(?:(.+) (before|after) )?([^ ]+)");

    public DateOffset {
        InvalidInput.present("date field", field);
        InvalidInput.present("side of " + field, side);
        if (!field.type().equals(FieldType.INSTANT) && !field.type().equals(FieldType.DATE)) {
            throw new InvalidInput(field.name(), "a field of type instant or date", "one of type " + field.type());
        }
        if (delay == null) {
            side = Side.AFTER;
        }
    }

    public static DateOffset at(Field<?> field) {
        return new DateOffset(field, Side.AFTER, null);
    }

    public static DateOffset before(Field<?> field, Delay delay) {
        return new DateOffset(field, Side.BEFORE, InvalidInput.present("delay", delay));
    }

    public static DateOffset after(Field<?> field, Delay delay) {
        return new DateOffset(field, Side.AFTER, InvalidInput.present("delay", delay));
    }

    /** Reads what {@link #toString} writes, about one of these fields; throws {@link InvalidInput} for any other text. */
    public static DateOffset parse(String text, FieldSchema fields) {
        Matcher parts = PARTS.matcher(InvalidInput.present("date offset", text));
        if (!parts.matches()) {
            throw new InvalidInput("date offset", "one such as start, or 2d before start", text);
        }
        Field<?> field = fields.require(parts.group(3));
        if (parts.group(1) == null) {
            return at(field);
        }
        Delay delay = Delay.parse(parts.group(1));
        return parts.group(2).equals(Side.BEFORE.word) ? before(field, delay) : after(field, delay);
    }

    /** The instant it stands for; empty when the field has no value, or the delay's calendar never gets there. */
    Optional<Instant> instant(PlanContext context) {
        return date(context)
                .flatMap(date -> delay == null
                        ? Optional.of(date)
                        : side == Side.BEFORE
                                ? delay.before(date, context.calendars())
                                : delay.after(date, context.calendars()));
    }

    private Optional<Instant> date(PlanContext context) {
        Facts facts = context.facts();
        if (field.type().equals(FieldType.INSTANT)) {
            return Optional.ofNullable(facts.value(field.as(FieldType.INSTANT)));
        }
        LocalDate day = facts.value(field.as(FieldType.DATE));
        return Optional.ofNullable(day)
                .map(known -> known.atStartOfDay(zone(context)).toInstant());
    }

    private ZoneId zone(PlanContext context) {
        Calendars calendars = context.calendars();
        return Optional.ofNullable(delay)
                .flatMap(Delay::countsBy)
                .flatMap(calendars::find)
                .map(BusinessCalendar::zone)
                .orElse(context.zone());
    }

    @Override
    public String toString() {
        return delay == null ? field.name() : delay + " " + side.word + " " + field.name();
    }
}
