package org.itsmkit.examples.providers.mail;

import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.spi.Notification;

/** What the host knows and a mail needs. Asked by several threads; what it throws has the notification tried again. */
public interface MailHost {

    /** Where a person's mail goes, as {@code kim@example.com}; empty for somebody who gets none. */
    Optional<String> address(TenantId tenant, Person person);

    /** What {@code reader} is told: by the template, its arguments and the ticket's number. */
    MailText text(Notification notification, Person reader);

    /** Who is in a team, without those who may not see the ticket. */
    default Set<Person> members(Notification notification, Team team) {
        return Set.of();
    }

    /** Who holds a role of the organisation, without those who may not see the ticket. */
    default Set<Person> holders(Notification notification, Role role) {
        return Set.of();
    }
}
