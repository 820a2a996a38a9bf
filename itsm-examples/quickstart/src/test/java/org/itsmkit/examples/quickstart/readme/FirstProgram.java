package org.itsmkit.examples.quickstart.readme;

// readme: first-program
import java.time.Duration;
import org.itsmkit.domain.actor.*;
import org.itsmkit.domain.incident.*;
import org.itsmkit.domain.level.*;
import org.itsmkit.service.*;

class FirstProgram {
    public static void main(String[] args) {
        Target promise = Target.resolution(Duration.ofHours(8), ServiceDeskBuilder.DEFAULT_CALENDAR, Incident.PAUSES);
        Agreement standard = Agreement.named("standard").promising(promise);
        try (ServiceDesk desk = ServiceDesk.builder().agreements(standard).build()) {
            Desk agent = desk.as(Actor.person("kim"));
            var mail = agent.incidents().report(NewIncident.titled("Mail cannot be sent"));
            agent.incidents().assign(mail.id(), Team.of("messaging"), Person.of("kim"));
            agent.incidents().resolve(mail.id(), Resolution.fixed("Restarted the relay"));
            agent.tickets().history(mail.id()).forEach(System.out::println);
            agent.serviceLevels().of(mail.id()).forEach(level -> System.out.println(level.reading()));
        }
    }
}
// readme: end
