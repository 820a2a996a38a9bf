package org.itsmkit.examples.quickstart.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Map;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.importer.AttributeMapping;
import org.itsmkit.domain.cmdb.importer.CsvFormat;
import org.itsmkit.domain.cmdb.importer.ImportMapping;
import org.itsmkit.domain.cmdb.importer.ImportedBatch;
import org.itsmkit.domain.cmdb.importer.ImportedRecord;
import org.itsmkit.domain.cmdb.importer.ItemImport;
import org.itsmkit.domain.cmdb.importer.RelationMapping;
import org.itsmkit.domain.cmdb.intake.IncomingBatch;
import org.itsmkit.domain.cmdb.intake.IncomingItem;
import org.itsmkit.domain.cmdb.intake.IntakeModel;
import org.itsmkit.domain.cmdb.model.StandardLife;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.service.ConfigurationChange;
import org.itsmkit.service.ConfigurationService;
import org.itsmkit.service.GraphView;
import org.itsmkit.service.ImpactAnswer;
import org.itsmkit.service.ItemSearch;
import org.itsmkit.service.NewItem;
import org.itsmkit.service.NewRelation;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.StagedIntake;
import org.itsmkit.service.Symptoms;
import org.junit.jupiter.api.Test;

/** What the README shows of the configuration, run. */
class ConfigurationSnippetsTest {

    private final Instant monday = Instant.parse("2026-01-05T09:00:00Z");
    private final Instant tuesday = monday.plus(Duration.ofDays(1));

    @Test
    void changesAndWhatWasWhen() {
        try (ServiceDesk desk =
                ServiceDesk.builder().clock(InstantSource.fixed(monday)).build()) {
            // readme: configuration
            ConfigurationService graph = desk.as(Actor.person("kim")).configuration();
            CiId web1 = graph.newItemId();
            CiId farm = graph.newItemId();
            graph.apply(ConfigurationChange.because("Web farm installed")
                    .create(NewItem.of(StandardModel.SERVER, "web1").withId(web1))
                    .create(NewItem.of(StandardModel.CLUSTER, "farm").withId(farm))
                    .relate(StandardModel.MEMBER_OF, web1, farm)
                    .needs(farm, "members", Redundancy.atLeast(1))
                    .perform(web1, Perform.action(StandardLife.COMMISSION))
                    .perform(farm, Perform.action(StandardLife.COMMISSION)));

            graph.preview(ConfigurationChange.because("Too old").end(web1)).groups(); // farm: 1 member, then none
            graph.search(ItemSearch.ofKind(StandardModel.HOST)); // servers, virtual machines, all kinds of host
            graph.asOf(web1, new AsOf(monday, graph.versionAt(tuesday))); // on Monday, as known on Tuesday
            // readme: end

            assertThat(graph.preview(ConfigurationChange.because("Too old").end(web1))
                            .groups())
                    .singleElement()
                    .satisfies(group -> {
                        assertThat(group.members()).isEqualTo(1);
                        assertThat(group.membersAfter()).isZero();
                    });
            assertThat(graph.search(ItemSearch.ofKind(StandardModel.HOST)).items())
                    .hasSize(1);
            assertThat(graph.asOf(web1, new AsOf(monday, graph.versionAt(tuesday))))
                    .isPresent();
        }
    }

    @Test
    void whatBreaksIf() {
        try (ServiceDesk desk =
                ServiceDesk.builder().clock(InstantSource.fixed(monday)).build()) {
            ConfigurationService graph = desk.as(Actor.person("kim")).configuration();
            CiId webShop = graph.newItemId();
            CiId db1 = graph.newItemId();
            CiId db2 = graph.newItemId();
            graph.apply(ConfigurationChange.because("Installed")
                    .create(NewItem.of(StandardModel.BUSINESS_SERVICE, "Web shop")
                            .withId(webShop)
                            .with(ItemFields.OWNER.to(Person.of("kim")))
                            .needing(Redundancy.atLeast(1), "db"))
                    .create(NewItem.of(StandardModel.DATABASE, "db1").withId(db1))
                    .create(NewItem.of(StandardModel.DATABASE, "db2").withId(db2))
                    .relate(NewRelation.of(StandardModel.DEPENDS_ON, webShop, db1)
                            .inGroup("db"))
                    .relate(NewRelation.of(StandardModel.DEPENDS_ON, webShop, db2)
                            .inGroup("db"))
                    .perform(webShop, Perform.action(StandardLife.COMMISSION))
                    .perform(db1, Perform.action(StandardLife.COMMISSION))
                    .perform(db2, Perform.action(StandardLife.COMMISSION)));
            Map<CiId, String> names = Map.of(webShop, "Web shop", db1, "db1", db2, "db2");
            Instant noon = monday.plus(Duration.ofHours(3));

            // readme: what-breaks
            GraphView now = graph.graph();
            ImpactAnswer impact = now.whatIf().fails(db1, db2).evaluate();
            impact.services(); // what the business loses
            impact.explain(webShop).orElseThrow().failures(); // failures that suffice for that
            now.singlePointsOfFailure(webShop);
            now.causes().likely(Symptoms.at(noon, webShop).anomaly(db1, 22.5)); // candidates, with what speaks for each
            now.pictures(names::get).of("Both databases fail", impact).toHtml(); // a page that loads nothing else
            // readme: end

            assertThat(impact.services()).containsExactly(webShop);
            assertThat(impact.explain(webShop).orElseThrow().failures()).containsExactlyInAnyOrder(db1, db2);
            assertThat(now.singlePointsOfFailure(webShop)).isEmpty();
            assertThat(now.causes()
                            .likely(Symptoms.at(noon, webShop).anomaly(db1, 22.5))
                            .candidates()
                            .get(0)
                            .item())
                    .isEqualTo(db1);
            assertThat(now.pictures(names::get)
                            .of("Both databases fail", impact)
                            .toHtml())
                    .contains("Both databases fail")
                    .contains("Web shop");
        }
    }

    @Test
    void whatASourceTells() {
        Instant exportedAt = monday;
        Reader file = new StringReader("Asset tag,Host name,Cluster\nA-1,web1,C-1\nA-2,web2,C-1\n,nameless,C-1\n");
        try (ServiceDesk desk =
                ServiceDesk.builder().clock(InstantSource.fixed(monday)).build()) {
            ConfigurationService graph = desk.as(Actor.person("kim")).configuration();
            IncomingItem farm = IncomingItem.of("inventory", "C-1", StandardModel.CLUSTER, exportedAt)
                    .with(ItemFields.NAME, "farm");
            graph.takeIn(graph.stage(IncomingBatch.of(farm)), "Clusters");

            // readme: intake
            ImportMapping mapping = ImportMapping.of(
                            "inventory", StandardModel.SERVER, "Asset tag", AttributeMapping.of("Host name", "name"))
                    .relating(RelationMapping.to("Cluster", StandardModel.MEMBER_OF));
            ItemImport servers = new ItemImport(mapping, IntakeModel.of(StandardModel.model()), exportedAt);
            Iterator<ImportedRecord> records = servers.csv(file, CsvFormat.COMMA);
            while (records.hasNext()) {
                ImportedBatch read = ImportedBatch.next(records, 10_000, ImportedBatch.Beside.KEEP_GOOD);
                read.problems().forEach(System.out::println); // line by line, all that is wrong in it
                StagedIntake staged = graph.stage(read.batch());
                staged.plan().items().forEach(System.out::println); // which item, by which rule, and whose word counts
                graph.takeIn(staged, "Nightly export"); // exactly that, or refused if it has become another
            }
            // readme: end

            assertThat(graph.search(ItemSearch.ofKind(StandardModel.SERVER)).items())
                    .extracting(each -> each.item().name())
                    .containsExactlyInAnyOrder("web1", "web2");
            assertThat(graph.graph().version()).isEqualTo(graph.version());
        }
    }
}
