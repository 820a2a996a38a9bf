package org.itsmkit.persistence.crash;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.spi.NotificationChannel;

/**
 * A process of its own that writes for ever and tells on its output what was committed, until it is killed. Every command
 * has an id, so that what was told can be held against what is found.
 */
public final class CrashingWriter {

    private CrashingWriter() {}

    /** The desk of the writer and of whoever looks afterwards. */
    static ServiceDesk desk(DataSource source, NotificationChannel channel, InstantSource clock) {
        Agreement agreement = Agreement.named("standard")
                .promising(Target.firstResponse(Duration.ofHours(1), ServiceDeskBuilder.DEFAULT_CALENDAR));
        return ServiceDesk.builder()
                .storage(JooqStorage.on(source))
                .agreements(agreement)
                .notify(channel)
                .clock(clock)
                .build();
    }

    /** @param arguments the JDBC address, and a name for this run */
    public static void main(String[] arguments) {
        Random random = new Random(arguments[1].hashCode());
        try (HikariDataSource source = Databases.pool(arguments[0]);
                ServiceDesk desk = desk(source, NotificationChannel.none(), InstantSource.system())) {
            Desk agent = desk.as(Actor.person("kim"));
            for (int i = 0; ; i++) {
                family(agent, arguments[1] + "-" + i, random);
            }
        }
    }

    /** A parent with two children, which are resolved with it. */
    private static void family(Desk agent, String name, Random random) {
        Ticket parent = told(name + ":parent", report(agent, name, "parent"));
        Ticket child = told(name + ":child", report(agent, name, "child"));
        told(
                name + ":link",
                agent.withCommandId(name + ":link").tickets().link(child.id(), LinkType.CHILD_OF, parent.id()));
        told(
                name + ":assign",
                agent.withCommandId(name + ":assign")
                        .incidents()
                        .assign(parent.id(), Team.of("messaging"), Person.of("kim")));
        for (int i = random.nextInt(3); i > 0; i--) {
            String id = name + ":comment" + i;
            told(id, agent.withCommandId(id).tickets().comment(parent.id(), NewComment.publicly("Still looking")));
        }
        told(
                name + ":resolve",
                agent.withCommandId(name + ":resolve")
                        .incidents()
                        .resolve(parent.id(), Resolution.fixed("Restarted the relay")));
    }

    private static Ticket report(Desk agent, String name, String what) {
        return agent.withCommandId(name + ":" + what)
                .incidents()
                .report(NewIncident.titled(what + " of " + name).requester("lee"));
    }

    /** One line for each command that returned. */
    private static Ticket told(String command, Ticket ticket) {
        System.out.println(String.join(" ", List.of("DONE", command, ticket.id().toString(), "" + ticket.version())));
        return ticket;
    }
}
