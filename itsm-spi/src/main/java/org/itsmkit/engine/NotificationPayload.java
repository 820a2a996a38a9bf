package org.itsmkit.engine;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;

/** Writes a notification into the outbox, and reads it back. */
final class NotificationPayload {

    private NotificationPayload() {}

    static WorkItem work(Notification notification) {
        return WorkItem.of(
                notification.tenant(),
                notification.id(),
                WorkKind.NOTIFICATION,
                notification.ticket(),
                write(notification),
                notification.decidedAt());
    }

    static String write(Notification notification) {
        JsonWriter json = new JsonWriter().beginObject();
        json.member("template", notification.template()).member("number", notification.number());
        json.name("recipients").beginList();
        notification.recipients().stream().map(Person::id).sorted().forEach(json::value);
        json.end();
        Team team = notification.team();
        json.member("team", team == null ? null : team.id());
        json.name("roles").beginList();
        notification.roles().stream().map(Role::key).sorted().forEach(json::value);
        json.end().name("arguments").beginObject();
        new TreeMap<>(notification.arguments()).forEach(json::member);
        return json.end()
                .member("decidedAt", notification.decidedAt().toString())
                .end()
                .text();
    }

    static Notification read(WorkItem work) {
        JsonObject json = JsonReader.object(work.payload());
        Set<Person> recipients = new HashSet<>();
        json.list("recipients").texts().forEach(id -> recipients.add(Person.of(id)));
        String team = json.textOrNull("team");
        Map<String, String> arguments = new TreeMap<>();
        JsonObject written = json.object("arguments");
        written.names().forEach(name -> arguments.put(name, written.text(name)));
        return new Notification(
                work.tenant(),
                work.id(),
                json.text("template"),
                work.ticket(),
                json.text("number"),
                recipients,
                team == null ? null : Team.of(team),
                json.list("roles").texts().stream().map(Role::of).collect(Collectors.toSet()),
                arguments,
                Instant.parse(json.text("decidedAt")));
    }
}
