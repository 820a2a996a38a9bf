package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.model.StandardLife;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.tck.SettableClock;
import org.junit.jupiter.api.Test;

/** What the README shows of the configuration graph. */
class ConfigurationUsageTest {

    @Test
    void theReadmesConfiguration() {
        Instant monday = Instant.parse("2026-01-05T09:00:00Z");
        Instant tuesday = monday.plus(Duration.ofDays(1));
        SettableClock clock = new SettableClock(monday);
        try (ServiceDesk desk = ServiceDesk.builder().clock(clock).build()) {
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
}
