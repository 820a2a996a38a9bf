package org.itsmkit.domain.level;

import java.util.Optional;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.clock.CalendarOwner;

/**
 * Where a ticket says whose hours count for it.
 *
 * @param kind what the field names: a customer, a contract, a service, a site or a group
 * @param field the field
 */
public record OwnerField(CalendarOwner.Kind kind, Field<?> field) {

    public OwnerField {
        InvalidInput.present("kind of a calendar owner", kind);
        InvalidInput.present("field of a calendar owner", field);
    }

    /** The owner that these facts name, by the written form of the field's value. */
    public Optional<CalendarOwner> in(Facts facts) {
        return in(facts, field);
    }

    private <T> Optional<CalendarOwner> in(Facts facts, Field<T> typed) {
        T value = facts.value(typed);
        String name = value == null ? "" : typed.type().write(value);
        return name.isBlank() ? Optional.empty() : Optional.of(new CalendarOwner(kind, name));
    }
}
