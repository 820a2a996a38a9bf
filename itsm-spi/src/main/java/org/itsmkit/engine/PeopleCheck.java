package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.spi.Directory;

/** Holds the persons and teams that a command names against the directory. */
final class PeopleCheck {

    private final Directory directory;

    PeopleCheck(Directory directory) {
        this.directory = directory;
    }

    List<Reason> objections(TenantId tenant, List<FieldEdit<?>> edits) {
        List<Reason> reasons = new ArrayList<>(0);
        for (FieldEdit<?> edit : edits) {
            Object value = edit.value();
            if (value instanceof Person person && !directory.knows(tenant, person)) {
                reasons.add(unknown(edit.field().name(), "person", person.id()));
            } else if (value instanceof Team team && !directory.knows(tenant, team)) {
                reasons.add(unknown(edit.field().name(), "team", team.id()));
            }
        }
        return reasons;
    }

    List<Reason> objections(TenantId tenant, Participants participants) {
        List<Reason> reasons = new ArrayList<>(0);
        participants
                .asMap()
                .forEach((role, persons) -> persons.stream()
                        .filter(person -> !directory.knows(tenant, person))
                        .forEach(person -> reasons.add(unknown(role, "person", person.id()))));
        return reasons;
    }

    private static Reason unknown(String field, String what, String id) {
        return Reason.of(
                what + ".unknown",
                "The directory knows no " + what + " \"" + id + "\".",
                Map.of("field", field, what, id));
    }
}
