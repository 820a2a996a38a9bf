package org.itsmkit.examples.quickstart;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.examples.quickstart.company.Company;
import org.itsmkit.examples.quickstart.company.CompanyIncident;
import org.itsmkit.persistence.JdbcTransactions;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.spi.standard.AccessPolicies;
import org.itsmkit.spi.storage.WorkKind;

/** What a host does to have a service desk: bring its own parts, and build. */
public final class Host implements AutoCloseable {

    private static final Set<WorkKind> ALL_WORK = EnumSet.allOf(WorkKind.class);

    private final JdbcConnectionPool database;
    private final JdbcTransactions transactions;
    private final JooqStorage storage;
    private final FileAnchors anchors;
    private final SimulatedClock clock;
    private final Company company;
    private final Printer printer;
    private final ServiceDesk desk;

    Host(Path folder, Company company, Instant start, Printer printer) {
        this.company = company;
        this.printer = printer;
        this.clock = new SimulatedClock(start);
        this.database = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("desk") + ";QUERY_CACHE_SIZE=64", "sa", "");
        this.transactions = JdbcTransactions.on(database);
        this.storage = JooqStorage.on(transactions);
        storage.schema().migrate();
        this.anchors = new FileAnchors(folder.resolve("anchors"));
        this.desk = build();
    }

    private ServiceDesk build() {
        ServiceDeskBuilder builder = ServiceDesk.builder()
                .storage(storage)
                .directory(company.directory())
                .access(AccessPolicies.by(company.directory()))
                .types(CompanyIncident.TYPE)
                .agreements(company.agreements().toArray(Agreement[]::new))
                .notify(new Announcements(company, printer))
                .listener(new EngineWatcher(printer))
                .anchors(anchors)
                .clock(clock);
        company.calendars().forEach(builder::calendar);
        return builder.build();
    }

    /** The desk as this person sees it. */
    public Desk as(String person) {
        return desk.as(Actor.person(person));
    }

    public Company company() {
        return company;
    }

    public Printer printer() {
        return printer;
    }

    public Instant now() {
        return clock.instant();
    }

    JdbcTransactions transactions() {
        return transactions;
    }

    FileAnchors anchors() {
        return anchors;
    }

    JooqStorage storage() {
        return storage;
    }

    /** Says what time it is, where that is later than what the desk was told. */
    void advanceTo(Instant later) {
        clock.advanceTo(later);
    }

    /** Lets time pass, and does what falls due at the very instant at which it does. */
    void runTo(Instant later) {
        Optional<Instant> due = storage.nextWork(ALL_WORK);
        while (due.isPresent() && !due.get().isAfter(later)) {
            clock.advanceTo(due.get());
            desk.dueWork().runDue();
            due = storage.nextWork(ALL_WORK);
        }
        clock.advanceTo(later);
    }

    /** Does what is due now: what was decided a moment ago is delivered. */
    void runDue() {
        desk.dueWork().runDue();
    }

    @Override
    public void close() {
        desk.close();
        storage.close();
        database.dispose();
    }
}
