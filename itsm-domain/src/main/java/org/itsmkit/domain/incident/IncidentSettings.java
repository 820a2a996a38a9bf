package org.itsmkit.domain.incident;

import java.util.List;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.field.Field;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.CalendarKey;

/**
 * What houses decide differently about incidents. Immutable.
 *
 * @param calendar whose working days count
 * @param autoCloseDays after how many working days a resolved incident closes, 1 to 3660
 * @param reopenLimit how often one incident may be reopened, 0 to 1000
 * @param reminders how often a caller is reminded before the desk gives up, 0 to 100
 * @param reminderDays how many working days lie between reminders, and between the last one and giving up, 1 to 3660
 * @param inherited what a follow-up of a closed incident takes over besides title, impact, urgency and team
 * @param problemType the key of the type of ticket that a major incident is linked to as caused by it, before it is closed
 */
public record IncidentSettings(
        CalendarKey calendar,
        int autoCloseDays,
        int reopenLimit,
        int reminders,
        int reminderDays,
        List<Field<?>> inherited,
        String problemType) {

    /** Calendar "default", closing after 5 working days, 3 reopenings, 3 reminders every 2 working days, problems of type "problem". */
    public static final IncidentSettings DEFAULT =
            new IncidentSettings(CalendarKey.of("default"), 5, 3, 3, 2, List.of(), "problem");

    public IncidentSettings {
        requireWithin("autoCloseDays", autoCloseDays, 1, 3_660);
        requireWithin("reopenLimit", reopenLimit, 0, 1_000);
        requireWithin("reminders", reminders, 0, 100);
        requireWithin("reminderDays", reminderDays, 1, 3_660);
        inherited = List.copyOf(inherited);
        Keys.check("problemType", problemType);
    }

    public IncidentSettings calendar(CalendarKey key) {
        return new IncidentSettings(key, autoCloseDays, reopenLimit, reminders, reminderDays, inherited, problemType);
    }

    public IncidentSettings autoCloseAfter(int workingDays) {
        return new IncidentSettings(
                calendar, workingDays, reopenLimit, reminders, reminderDays, inherited, problemType);
    }

    public IncidentSettings reopenAtMost(int times) {
        return new IncidentSettings(calendar, autoCloseDays, times, reminders, reminderDays, inherited, problemType);
    }

    public IncidentSettings remind(int times, int everyWorkingDays) {
        return new IncidentSettings(
                calendar, autoCloseDays, reopenLimit, times, everyWorkingDays, inherited, problemType);
    }

    /** What a follow-up takes over besides the usual, such as fields that the house adds to the type. */
    public IncidentSettings followUpsInherit(Field<?>... fields) {
        return new IncidentSettings(
                calendar, autoCloseDays, reopenLimit, reminders, reminderDays, List.of(fields), problemType);
    }

    /** The key of the house's type of problems. */
    public IncidentSettings problemsAre(String typeKey) {
        return new IncidentSettings(calendar, autoCloseDays, reopenLimit, reminders, reminderDays, inherited, typeKey);
    }

    private static void requireWithin(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInput(what, least + " to " + most, value);
        }
    }
}
