package org.itsmkit.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.intake.IntakeRules;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.SaltSource;
import org.itsmkit.domain.level.Agreements;
import org.itsmkit.domain.survey.SurveyPolicy;
import org.itsmkit.sla.calendar.Calendars;
import org.itsmkit.sla.clock.CalendarSource;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.AttachmentStore;
import org.itsmkit.spi.AuditAnchors;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.IdSource;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.spi.NumberSource;
import org.itsmkit.spi.TicketListener;
import org.itsmkit.spi.TypeSource;
import org.itsmkit.spi.storage.Storage;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a desk was built with. Immutable; each part is safe for use by several threads.
 *
 * @param workOn what work on a service holds, given what it holds besides
 */
public record Collaborators(
        Storage storage,
        Directory directory,
        AccessPolicy access,
        NotificationChannel channel,
        List<TicketListener> listeners,
        TypeSource types,
        Agreements agreements,
        ConfigurationModel model,
        IntakeRules intake,
        Calendars calendars,
        CalendarSource calendarSource,
        InstantSource clock,
        IdSource ids,
        NumberSource numbers,
        AuditAnchors anchors,
        AttachmentStore attachments,
        SaltSource salts,
        Duration commandMemory,
        Duration graphLag,
        long graphMemory,
        @Nullable SurveyPolicy surveys,
        BiFunction<ConfigurationItem, FieldValues, FieldValues> workOn) {

    public Collaborators {
        listeners = List.copyOf(listeners);
    }

    /** Now, to the microsecond. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
