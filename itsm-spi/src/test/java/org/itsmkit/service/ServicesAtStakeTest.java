package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.condition.Condition.where;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.AgreementAtStake;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.NewFact;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised for the services that an incident or a change impacts. */
class ServicesAtStakeTest extends DeskCase {

    private static final Field<String> SERVICE = Field.text("service");
    private static final Agreement STANDARD = Agreement.named("standard");
    private static final Agreement GOLD =
            Agreement.named("gold").ranked(10).covering(where(SERVICE).is("mail"));
    private static final Agreement URGENT = Agreement.named("urgent")
            .ranked(20)
            .covering(where(TicketFields.PRIORITY).atMost(1L));
    private static final CiId MAIL = new CiId(new UUID(7, 1));
    private static final CiId PRINT = new CiId(new UUID(7, 2));
    private static final CiId VAULT = new CiId(new UUID(7, 3));

    private final HouseRules rules = new HouseRules();

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.access(rules)
                .agreements(STANDARD, GOLD, URGENT)
                .serviceField(SERVICE, service -> Optional.of(service.name()).filter(name -> !name.equals("print")));
    }

    @BeforeEach
    final void keepServices() {
        keep(MAIL, "mail", Labels.OPEN);
        keep(PRINT, "print", Labels.OPEN);
        keep(VAULT, "vault", new Labels(Set.of("staff"), Set.of()));
    }

    private void keep(CiId id, String name, Labels labels) {
        ConfigurationItem item = ConfigurationItem.of(id, "service", name, State.of("in-use", Category.ACTIVE));
        ItemWrite write = new ItemWrite(id, 0, List.of(NewFact.present(MONDAY, item)), item, MONDAY, labels, Map.of());
        storage.configuration()
                .commit(new GraphWrite(
                        TenantId.DEFAULT,
                        MONDAY,
                        Actor.person("kim"),
                        "for tests",
                        null,
                        List.of(write),
                        List.of(),
                        List.of()));
    }

    private static AgreementAtStake certain(Agreement agreement) {
        return new AgreementAtStake(agreement, true);
    }

    private static AgreementAtStake possible(Agreement agreement) {
        return new AgreementAtStake(agreement, false);
    }

    @Test
    void eachServiceHasWhatIsPromisedForIt() {
        FieldValues calm = FieldValues.of(TicketFields.PRIORITY.to(3L));

        assertThat(kim().serviceLevels().atStake(List.of(VAULT, MAIL, PRINT), calm, MONDAY))
                .containsExactly(
                        new ServiceAtStake(MAIL, "mail", List.of(certain(GOLD))),
                        // No ticket can name it, so it is open which service a ticket about it names.
                        new ServiceAtStake(PRINT, "print", List.of(possible(GOLD), certain(STANDARD))),
                        new ServiceAtStake(VAULT, "vault", List.of(certain(STANDARD))));
        assertThat(kim().serviceLevels().atStake(List.of(MAIL), FieldValues.EMPTY, MONDAY))
                .containsExactly(new ServiceAtStake(MAIL, "mail", List.of(possible(URGENT), certain(GOLD))));
        assertThat(kim().serviceLevels().atStake(List.of(), FieldValues.EMPTY, MONDAY))
                .isEmpty();
    }

    @Test
    void servicesThatMayNotBeSeenAreLeftOut() {
        assertThat(lee().serviceLevels().atStake(List.of(MAIL, VAULT), FieldValues.EMPTY, MONDAY))
                .extracting(ServiceAtStake::service)
                .containsExactly(MAIL);
    }

    @Test
    void whoMayNotReadWhatIsDueIsRefused() {
        rules.unreadable.add(TicketFields.NEXT_DUE.name());
        assertThatThrownBy(() -> lee().serviceLevels().atStake(List.of(MAIL), FieldValues.EMPTY, MONDAY))
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void aThousandServicesAreAskedForAtMost() {
        assertThatThrownBy(() ->
                        kim().serviceLevels().atStake(Collections.nCopies(1_001, MAIL), FieldValues.EMPTY, MONDAY))
                .isInstanceOf(InvalidInput.class);
    }
}
