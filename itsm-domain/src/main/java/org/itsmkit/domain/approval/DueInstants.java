package org.itsmkit.domain.approval;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.Delay;
import org.itsmkit.sla.calendar.Calendars;
import org.jspecify.annotations.Nullable;

/** When a pending request reminds and when it expires, by the calendars that its delays name. */
final class DueInstants {

    private DueInstants() {}

    static Optional<Instant> next(Approval approval, Calendars calendars) {
        return approval.open().stream()
                .flatMap(stage -> Stream.concat(
                        reminder(approval, stage, calendars).stream(), expiry(approval, stage, calendars).stream()))
                .min(Comparator.naturalOrder());
    }

    /** When those of a stage are reminded next; empty when they are not. */
    static Optional<Instant> reminder(Approval approval, StageState stage, Calendars calendars) {
        List<Delay> reminders = approval.request().reminders();
        Instant opened = stage.openedAt();
        if (opened == null) {
            return Optional.empty();
        }
        List<Instant> dues = reminders.stream()
                .flatMap(delay -> delay.after(opened, calendars).stream())
                .sorted()
                .toList();
        return stage.reminded() < dues.size() ? Optional.of(dues.get(stage.reminded())) : Optional.empty();
    }

    /** When a stage's time runs out; empty when it does not. */
    static Optional<Instant> expiry(Approval approval, StageState stage, Calendars calendars) {
        @Nullable Delay expiry = approval.request().expiry();
        Instant opened = stage.openedAt();
        return expiry == null || opened == null ? Optional.empty() : expiry.after(opened, calendars);
    }
}
