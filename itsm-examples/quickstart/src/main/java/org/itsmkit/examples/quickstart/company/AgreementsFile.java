package org.itsmkit.examples.quickstart.company;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.examples.quickstart.company.Block.Property;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.clock.Threshold;

/** Reads what is promised. Conditions are the library's own text, checked against the fields of an incident. */
final class AgreementsFile {

    private static final Pattern FOR_PRIORITY = Pattern.compile("P([1-9]) (.+)");

    private AgreementsFile() {}

    static List<Agreement> read(String text, Map<String, BusinessCalendar> calendars) {
        List<Agreement> agreements = new ArrayList<>();
        for (Block block : Block.read("agreements.txt", text, Set.of("agreement"))) {
            block.allowing(
                    "covers",
                    "rank",
                    "calendar",
                    "first response",
                    "resolution",
                    "paused while",
                    "communication",
                    "tell at");
            CalendarKey calendar = block.require("calendar")
                    .read(key -> CalendarKey.of(PeopleFile.oneOf("calendar", calendars.keySet(), key)));
            agreements.add(Agreement.named(block.key())
                    .covering(block.require("covers").read(AgreementsFile::condition))
                    .ranked(block.find("rank")
                            .map(rank -> rank.read(AgreementsFile::rank))
                            .orElse(0))
                    .promising(targets(block, calendar)));
        }
        return agreements;
    }

    private static Target[] targets(Block block, CalendarKey calendar) {
        Condition paused = block.require("paused while").read(AgreementsFile::condition);
        Property tellAt = block.require("tell at");
        Threshold[] thresholds = tellAt.list().stream()
                .map(part -> tellAt.read(all -> threshold(part)))
                .toArray(Threshold[]::new);
        Target response = byPriority(block.require("first response"), budget -> Target.firstResponse(budget, calendar));
        Target resolution =
                byPriority(block.require("resolution"), budget -> Target.resolution(budget, calendar, paused));
        Duration cadence = block.require("communication").read(Words::duration);
        return new Target[] {
            response.thresholds(thresholds),
            resolution.thresholds(thresholds),
            Target.of("communication", cadence, calendar)
                    .startsWhen(Incident.IS_MAJOR)
                    .restartsWith(Incident.COMMUNICATED_AT)
                    .thresholds(Threshold.percent(100))
        };
    }

    /** {@code P1 15m, P2 30m, otherwise 1h}, or one duration for all. */
    private static Target byPriority(Property property, Function<Duration, Target> made) {
        List<String> parts = property.list();
        Target target = made.apply(property.read(all -> otherwise(parts.get(parts.size() - 1))));
        for (String part : parts.subList(0, parts.size() - 1)) {
            Matcher matcher = FOR_PRIORITY.matcher(part);
            if (!matcher.matches()) {
                property.read(all -> {
                    throw Words.expected("a priority and a duration such as P1 15m", part);
                });
            }
            Duration budget = property.read(all -> Words.duration(matcher.group(2)));
            target = target.forPriority(Long.parseLong(matcher.group(1)), budget);
        }
        return target;
    }

    private static Duration otherwise(String part) {
        return Words.duration(part.startsWith("otherwise ") ? part.substring("otherwise ".length()) : part);
    }

    private static Condition condition(String text) {
        return Condition.parse(text, CompanyIncident.TYPE.askable());
    }

    private static int rank(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Words.expected("a whole number", text);
        }
    }

    private static Threshold threshold(String text) {
        if (!text.matches("\\d{1,4}%")) {
            throw Words.expected("a percentage such as 75%", text);
        }
        return Threshold.percent(Integer.parseInt(text.substring(0, text.length() - 1)));
    }
}
