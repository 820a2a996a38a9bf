package org.itsmkit.examples.quickstart.company;

import java.time.Duration;
import java.time.LocalTime;
import org.itsmkit.domain.priority.Urgency;

/** An ordinary incident of a day: who reports what and when, who takes care of it, and how long both takes. */
public record Routine(
        LocalTime at,
        String caller,
        Service service,
        Urgency urgency,
        String title,
        String agent,
        Duration begunAfter,
        Duration doneAfter,
        String resolution) {}
