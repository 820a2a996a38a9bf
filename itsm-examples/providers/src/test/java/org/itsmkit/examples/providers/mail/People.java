package org.itsmkit.examples.providers.mail;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.spi.Notification;

/** A host whose people have addresses at example.org, but for nemo; whose team is max and nemo, and whose managers max and pat. */
final class People implements MailHost {

    private static final Map<String, String> ADDRESSES = Map.of(
            "ann", "ann@example.org",
            "bob", "bob@example.org",
            "max", "max@example.org",
            "pat", "pat@example.org",
            "eve", "eve@example.org\r\nBcc: all@example.org");

    @Override
    public Optional<String> address(TenantId tenant, Person person) {
        return Optional.ofNullable(ADDRESSES.get(person.id()));
    }

    @Override
    public MailText text(Notification notification, Person reader) {
        return new MailText(
                notification.number() + ": " + notification.template()
                        + notification.arguments().getOrDefault("more", ""),
                "Dear " + reader + ",\n" + notification.arguments().getOrDefault("said", ""));
    }

    @Override
    public Set<Person> members(Notification notification, Team team) {
        return Set.of(Person.of("max"), Person.of("nemo"));
    }

    @Override
    public Set<Person> holders(Notification notification, Role role) {
        return role.equals(Role.MANAGER) ? Set.of(Person.of("max"), Person.of("pat")) : Set.of();
    }
}
