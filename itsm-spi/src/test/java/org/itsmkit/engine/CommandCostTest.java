package org.itsmkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.Test;

/** What a command asks of its store: a read and a commit, and no more without need. */
class CommandCostTest extends DeskCase {

    private final List<String> calls = new ArrayList<>();

    @Override
    protected Storage open() {
        Storage memory = new MemoryStorage();
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("transactions")) {
                        calls.add(method.getName());
                    }
                    try {
                        return method.invoke(memory, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void anOrdinaryCommandReadsOnceAndCommitsOnce() {
        Ticket mail = incident();

        assertThat(calls(() -> kim().tickets().comment(mail.id(), says("Hello"))))
                .containsExactly("find", "commit");
        assertThat(calls(() -> kim().tickets().edit(mail.id(), TicketFields.TITLE.to("x"))))
                .containsExactly("find", "commit");
        assertThat(calls(() -> kim().tickets().assign(mail.id(), Team.of("mail"), person("kim"))))
                .containsExactly("find", "commit");
        assertThat(calls(() -> kim().incidents().hold(mail.id(), HoldReason.CALLER, "Which?")))
                .containsExactly("find", "commit");
        assertThat(calls(() -> lee().tickets().comment(mail.id(), says("Mine"))))
                .containsExactly("find", "commit");
        assertThat(calls(() -> kim().incidents().resolve(mail.id(), Resolution.fixed("Restarted"))))
                .containsExactly("find", "commit");
        assertThat(calls(() -> kim().tickets().preview(mail.id(), action("close"))))
                .containsExactly("find");
    }

    @Test
    void whatACommandCarriesCostsOneReadMore() {
        Ticket mail = incident();

        assertThat(calls(() -> kim().withCommandId("c").tickets().comment(mail.id(), says("Hello"))))
                .containsExactly("command", "find", "commit");
        assertThat(calls(() -> kim().basedOn(1).tickets().comment(mail.id(), says("Hello"))))
                .containsExactly("find", "journal", "commit");
    }

    @Test
    void openingNeedsNoReadAndLinkingTwo() {
        Ticket mail = incident();
        Ticket other = incident("Other");

        assertThat(calls(() -> kim().incidents().report(NewIncident.titled("New"))))
                .containsExactly("commit");
        assertThat(calls(() -> kim().tickets().link(mail.id(), LinkType.RELATES_TO, other.id())))
                .containsExactly("find", "find", "links", "commit");
        assertThat(calls(() -> kim().tickets().comment(mail.id(), says("Hello"))))
                .as("a guard may ask of what it waits for")
                .containsExactly("find", "linked", "commit");
    }

    @Test
    void readingReadsOnce() {
        Ticket mail = incident();

        assertThat(calls(() -> kim().tickets().get(mail.id()))).containsExactly("find");
        assertThat(calls(() -> kim().tickets().history(mail.id(), 0, 10))).containsExactly("find", "journal");
        assertThat(calls(() -> kim().tickets().actions(mail.id()))).containsExactly("find");
        assertThat(calls(() -> kim().serviceLevels().of(mail.id()))).containsExactly("find");
        assertThat(calls(() -> kim().tickets().search(TicketSearch.all()))).containsExactly("search");
    }

    private List<String> calls(Runnable command) {
        calls.clear();
        command.run();
        return List.copyOf(calls);
    }
}
