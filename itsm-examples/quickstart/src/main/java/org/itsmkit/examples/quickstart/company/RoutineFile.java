package org.itsmkit.examples.quickstart.company;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.examples.quickstart.company.Block.Property;

/** Reads the ordinary incidents of each day. */
final class RoutineFile {

    private static final String FORM = "caller | service | urgency | title | agent | begun after | done after | how";

    private RoutineFile() {}

    static Map<String, List<Routine>> read(String text, PeopleFile people, Map<String, Service> services) {
        Map<String, List<Routine>> days = new LinkedHashMap<>();
        for (Block block : Block.read("routine.txt", text, Set.of("day"))) {
            days.put(
                    block.key(),
                    block.properties().stream()
                            .map(property -> property.read(value -> routine(property, people, services)))
                            .toList());
        }
        return days;
    }

    private static Routine routine(Property property, PeopleFile people, Map<String, Service> services) {
        String[] parts = property.value().split("\\s*\\|\\s*", -1);
        if (parts.length != 8) {
            throw Words.expected(FORM, property.value());
        }
        String service = PeopleFile.oneOf("service", services.keySet(), parts[1]);
        return new Routine(
                Words.time(property.name()),
                people.person(parts[0]),
                Objects.requireNonNull(services.get(service)),
                Words.constant(Urgency.class, parts[2]),
                parts[3],
                people.person(parts[4]),
                Words.duration(parts[5]),
                Words.duration(parts[6]),
                parts[7]);
    }
}
