package org.itsmkit.spi.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.spi.Directory;
import org.junit.jupiter.api.Test;

class FixedDirectoryTest {

    private static final TenantId HR = TenantId.of("hr");
    private static final Person ANN = Person.of("ann");

    private final Directory directory = FixedDirectory.builder()
            .team("empty")
            .person("ann", it -> it.roles(Role.AGENT).teams("network").organisation("it"))
            .tenant(HR)
            .person("eve")
            .build();

    @Test
    void itKnowsWhatWasSaid() {
        assertThat(directory.knows(TenantId.DEFAULT, ANN)).isTrue();
        assertThat(directory.rolesOf(TenantId.DEFAULT, ANN)).containsExactly(Role.AGENT);
        assertThat(directory.teamsOf(TenantId.DEFAULT, ANN)).containsExactly(Team.of("network"));
        assertThat(directory.organisationOf(TenantId.DEFAULT, ANN)).contains("it");
        assertThat(directory.knows(TenantId.DEFAULT, Team.of("network"))).isTrue();
        assertThat(directory.knows(TenantId.DEFAULT, Team.of("empty"))).isTrue();
    }

    @Test
    void itKnowsNothingOfAnotherTenant() {
        assertThat(directory.knows(HR, ANN)).isFalse();
        assertThat(directory.rolesOf(HR, ANN)).isEmpty();
        assertThat(directory.knows(HR, Team.of("network"))).isFalse();
        assertThat(directory.knows(HR, Person.of("eve"))).isTrue();
        assertThat(directory.organisationOf(HR, Person.of("eve"))).isEmpty();
    }
}
