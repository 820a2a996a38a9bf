package org.itsmkit.examples.quickstart.company;

import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.sla.calendar.CalendarKey;

/** The incident practice as this company has it: with a field of its own, its calendar, and shorter patience. */
public final class CompanyIncident {

    /** The service that does not work. Indexed, so that agreements and searches may ask for it. */
    public static final Field<String> SERVICE =
            Field.choice("service").labelled("Service").indexed();

    /** The calendar whose working days count. */
    public static final CalendarKey OFFICE = CalendarKey.of("office");

    /** Closes after 3 working days; asks a caller again after 1, and gives up after 2 reminders. */
    public static final TicketType TYPE = Incident.type(
                    IncidentSettings.DEFAULT.calendar(OFFICE).autoCloseAfter(3).remind(2, 1))
            .fields(SERVICE)
            .build();

    private CompanyIncident() {}
}
