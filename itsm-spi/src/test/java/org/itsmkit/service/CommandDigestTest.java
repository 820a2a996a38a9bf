package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.Test;

/** What is remembered of a command tells a repeat, and not what the command said. */
class CommandDigestTest extends DeskCase {

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Test
    void theSameCommandUnderTwoIdsLeavesNoSameDigest() {
        Ticket mail = incident();
        kim().withCommandId("one").tickets().comment(mail.id(), says("yes"));
        kim().withCommandId("two").tickets().comment(mail.id(), says("yes"));

        String one = digest("one");
        String two = digest("two");
        assertThat(one).matches("[0-9a-f]{32}:[0-9a-f]{64}");
        assertThat(two).matches("[0-9a-f]{32}:[0-9a-f]{64}");
        assertThat(one.substring(0, 32)).isNotEqualTo(two.substring(0, 32));
        assertThat(one.substring(33)).isNotEqualTo(two.substring(33));
    }

    @Test
    void aRepeatIsStillToldFromAnotherCommand() {
        Ticket mail = incident();
        Ticket first = kim().withCommandId("one").tickets().comment(mail.id(), says("yes"));

        assertThat(kim().withCommandId("one").tickets().comment(mail.id(), says("yes")))
                .isEqualTo(first);
        assertThatThrownBy(() -> kim().withCommandId("one").tickets().comment(mail.id(), says("no")))
                .isInstanceOf(CommandIdReused.class);
    }

    private String digest(String id) {
        return storage.command(TenantId.DEFAULT, id).orElseThrow().digest();
    }
}
