package org.itsmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.persistence.Schema;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.tck.Fixtures;
import org.itsmkit.tck.TicketFixture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A desk whose tables have another prefix and are in another schema than the persistence unit's own. */
class OtherTablesTest {

    private static final Fixtures DESK = new Fixtures(TenantId.of("desk"));

    @TempDir
    Path resources;

    @ParameterizedTest
    @MethodSource("org.itsmkit.persistence.jpa.Units#all")
    void aDeskHasTablesOfItsOwn(Units unit) throws IOException {
        unit.cleared();
        String schema = "people_" + ProcessHandle.current().pid();
        StorageSettings settings = StorageSettings.DEFAULT.inSchema(schema).prefixed("hr_");
        unit.execute("create schema " + schema);
        Schema.on(unit.source(), settings).migrate();
        try (EntityManagerFactory factory = mapped(unit, schema)) {
            JpaStorage store = JpaStorage.on(factory, unit.database).with(settings);
            everythingIsDoneOn(store);
            assertThat(JpaStorage.on(unit.factory(), unit.database).heads(DESK.tenant(), null, 10))
                    .as("in the tables of another desk")
                    .isEmpty();
        } finally {
            unit.execute("drop schema " + schema + (unit == Units.MARIADB ? "" : " cascade"));
        }
    }

    private static void everythingIsDoneOn(JpaStorage store) {
        TicketFixture one = DESK.ticket(1).index(Fixtures.CAUSE.to("rain"));
        TicketFixture two = DESK.ticket(2).link(LinkType.PARENT_OF, one.id());
        store.commit(Fixtures.commanded(one.write(), Fixtures.command("c")));
        store.commit(Fixtures.working(two.write(), DESK.work("w", 0)));
        assertThatThrownBy(() -> store.commit(DESK.ticket(1).write())).isInstanceOf(StaleWrite.class);
        store.commit(one.titled("changed").write());
        assertThat(store.find(DESK.tenant(), one.id(), Readers.ENGINE)).contains(one.stored());
        assertThat(store.journal(DESK.tenant(), one.id(), 0, 9, Readers.ENGINE)).hasSize(2);
        assertThat(store.linked(DESK.tenant(), two.id(), LinkType.PARENT_OF, 5).total())
                .isEqualTo(1);
        assertThat(store.search(new TicketQuery(
                                DESK.tenant(),
                                Readers.ENGINE,
                                Condition.where(Fixtures.CAUSE).is("rain"),
                                Sort.ascending(TicketFields.NUMBER),
                                null,
                                5))
                        .items())
                .hasSize(1);
        assertThat(store.command(DESK.tenant(), "c")).isPresent();
        assertThat(store.claim(Set.of(WorkKind.values()), Fixtures.minute(1), Duration.ofHours(1), 9))
                .hasSize(1);
        assertThat(store.reserveNumbers(DESK.tenant(), "INC", 5)).isEqualTo(1);
    }

    /** With a mapping file of the host's own, as is said at {@link JpaStorage#with}. */
    private EntityManagerFactory mapped(Units unit, String schema) throws IOException {
        if (unit == Units.MARIADB) {
            return unit.newFactory();
        }
        Path folder = Files.createDirectories(resources.resolve("META-INF"));
        Files.writeString(
                folder.resolve("hr-orm.xml"),
                text("META-INF/itsm-orm.xml")
                        .replace("<table name=\"itsm_", "<table schema=\"" + schema + "\" name=\"hr_"));
        Files.writeString(
                folder.resolve("persistence.xml"),
                text("META-INF/persistence.xml")
                        .replace("itsm-orm.xml", "hr-orm.xml")
                        .replace("\"host\"", "\"hr\""));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {resources.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                    "hr", Map.of("jakarta.persistence.nonJtaDataSource", unit.source()));
            factory.createEntityManager().close(); // some read their mapping only now
            return factory;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                OtherTablesTest.class.getClassLoader().getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
