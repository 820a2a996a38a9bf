package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Guards;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.spi.storage.TicketLink;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many at once: nothing is lost, nothing doubled, and two right decisions make no wrong pair. */
abstract class DeskRaceRules extends DeskCase {

    private static final int WRITERS = 8;
    private static final State TODO = State.of("TODO", Category.NEW);
    private static final State DONE = State.of("DONE", Category.RESOLVED);
    private static final Field<Long> COUNTER = Field.integer("counter");
    private static final TicketType TASK = TicketType.named("task")
            .fields(COUNTER)
            .workflow(Workflow.named("task")
                    .startingAt(TODO)
                    .allow("finish", TODO, DONE)
                    .when(Guards.noneOpen(LinkType.PARENT_OF))
                    .when(Guards.noneOpen(LinkType.WAITS_FOR))
                    .allow("again", DONE, TODO)
                    .allow("close", DONE, State.of("CLOSED", Category.CLOSED))
                    .allowIn("count", TODO)
                    .increments(COUNTER)
                    .build())
            .build();

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.types(TASK);
    }

    @Test
    void eightWritersLoseNothingAndDoubleNothing() {
        Ticket task = task("Contended");
        int each = 10;
        Together.run(WRITERS, writer -> {
            for (int i = 0; i < each; i++) {
                String text = writer + "/" + i;
                Together.patiently(
                        () -> kim().withCommandId("say " + text).tickets().comment(task.id(), says(text)));
                Together.patiently(
                        () -> kim().withCommandId("count " + text).tickets().perform(task.id(), action("count")));
                Together.patiently(() -> kim().tickets().edit(task.id(), TicketFields.DESCRIPTION.to(text)));
                Together.patiently(() -> kim().tickets().addParticipant(task.id(), Role.WATCHER, person("w" + text)));
            }
            return true;
        });

        Set<String> said = new TreeSet<>();
        AtomicInteger comments = new AtomicInteger();
        kim().tickets()
                .history(task.id())
                .forEach(entry -> entry.events().forEach(event -> {
                    if (event instanceof TicketEvent.Commented comment) {
                        said.add(comment.text());
                        comments.incrementAndGet();
                    }
                }));
        Ticket last = now(task.id());
        assertThat(said).hasSize(WRITERS * each);
        assertThat(comments).hasValue(WRITERS * each);
        assertThat(last.get(COUNTER)).contains((long) WRITERS * each);
        assertThat(last.participants().in(Role.WATCHER)).hasSize(WRITERS * each);
        assertThat(last.version()).isEqualTo(1 + 4L * WRITERS * each);
        assertSound(task.id());
    }

    @RepeatedTest(5)
    void twoThreadsWithOneIdExecuteOneCommand() {
        Ticket task = task("Doubled");
        List<Ticket> results = Together.run(
                4,
                thread -> Together.patiently(
                        () -> kim().withCommandId("once").tickets().comment(task.id(), says("Hello"))));
        List<Ticket> opened = Together.run(
                4,
                thread -> Together.patiently(
                        () -> kim().withCommandId("open").incidents().report(NewIncident.titled("Mail"))));

        assertThat(results).allMatch(results.get(0)::equals);
        assertThat(opened).allMatch(opened.get(0)::equals);
        assertThat(now(task.id()).version()).isEqualTo(2);
    }

    @RepeatedTest(10)
    void aParentIsNotFinishedWhileAChildIsOpened() {
        Ticket parent = task("Parent");
        List<Boolean> done = Together.run(
                2,
                thread -> thread == 0
                        ? happens(() -> kim().tickets().perform(parent.id(), action("finish")))
                        : happens(() ->
                                kim().tickets().openLinked(parent.id(), LinkType.CHILD_OF, "task", named("Child"))));

        boolean finished = now(parent.id()).state().equals(DONE);
        assertThat(done.get(0)).isEqualTo(finished);
        if (finished && done.get(1)) {
            assertOpenedAfterFinish(parent.id());
        }
    }

    @RepeatedTest(10)
    void aParentIsNotFinishedWhileAChildIsReopened() {
        Ticket parent = task("Parent");
        Ticket child = kim().tickets().openLinked(parent.id(), LinkType.CHILD_OF, "task", named("Child"));
        kim().tickets().perform(child.id(), action("finish"));
        long before = now(parent.id()).version();

        Together.run(
                2,
                thread -> thread == 0
                        ? happens(() -> kim().tickets().perform(parent.id(), action("finish")))
                        : happens(() -> kim().tickets().perform(child.id(), action("again"))));

        if (now(parent.id()).state().equals(DONE)) {
            // It was finished first: the child was reopened knowing so, and moved the finished parent on.
            List<String> parentHistory = kim().tickets().history(parent.id(), before, 10).stream()
                    .map(Object::toString)
                    .toList();
            assertThat(parentHistory.get(0)).contains("finish");
        } else {
            assertThat(now(child.id()).state()).isEqualTo(TODO);
        }
    }

    @Test
    void reopeningAChildMovesItsParentsOn() {
        List<Ticket> parents = new ArrayList<>();
        Ticket child = task("Child");
        for (int i = 0; i < 12; i++) {
            parents.add(task("Parent " + i));
            kim().tickets().link(child.id(), LinkType.CHILD_OF, parents.get(i).id());
        }
        kim().tickets().perform(child.id(), action("finish"));
        kim().tickets().perform(child.id(), action("again"));

        assertThat(parents).allSatisfy(parent -> {
            assertThat(now(parent.id()).version()).isEqualTo(3);
            assertSound(parent.id());
        });
    }

    @RepeatedTest(10)
    void whatWasFinishedBecauseAnotherWasDoneFindsItDone() {
        Ticket waiting = task("Waiting");
        Ticket awaited = task("Awaited");
        kim().tickets().link(waiting.id(), LinkType.WAITS_FOR, awaited.id());
        kim().tickets().perform(awaited.id(), action("finish"));
        long before = now(awaited.id()).version();

        Together.run(
                2,
                thread -> thread == 0
                        ? happens(() -> kim().tickets().perform(waiting.id(), action("finish")))
                        : happens(() -> kim().tickets().perform(awaited.id(), action("again"))));

        boolean reopened = now(awaited.id()).version() > before;
        assertThat(reopened || now(waiting.id()).state().equals(DONE)).isTrue();
        assertSound(waiting.id());
    }

    @RepeatedTest(5)
    void ofTwoOppositeMergesOneWins() {
        Ticket one = incident("One");
        Ticket two = incident("Two");
        List<Boolean> merged = Together.run(
                2,
                thread -> thread == 0
                        ? happens(() -> kim().tickets().merge(one.id(), two.id()))
                        : happens(() -> kim().tickets().merge(two.id(), one.id())));

        assertThat(merged).containsExactlyInAnyOrder(true, false);
        assertThat(List.of(now(one.id()).state(), now(two.id()).state())).containsOnlyOnce(Incident.CANCELLED);
        assertSound(one.id());
        assertSound(two.id());
    }

    @RepeatedTest(10)
    void noCycleOfParentsComesOfTwoLinksAtOnce() {
        Ticket a = task("A");
        Ticket b = task("B");
        Ticket c = task("C");
        Ticket d = task("D");
        kim().tickets().link(a.id(), LinkType.CHILD_OF, b.id());
        kim().tickets().link(c.id(), LinkType.CHILD_OF, d.id());

        List<Boolean> linked = Together.run(
                2,
                thread -> thread == 0
                        ? happens(() -> kim().tickets().link(b.id(), LinkType.CHILD_OF, c.id()))
                        : happens(() -> kim().tickets().link(a.id(), LinkType.PARENT_OF, d.id())));

        assertThat(linked).containsExactlyInAnyOrder(true, false);
    }

    @RepeatedTest(5)
    void twoThatLinkTheSameLinkOnce() {
        Ticket a = task("A");
        Ticket b = task("B");
        Together.run(
                2,
                thread -> Together.patiently(() -> thread == 0
                        ? kim().tickets().link(a.id(), LinkType.PARENT_OF, b.id())
                        : kim().tickets().link(b.id(), LinkType.CHILD_OF, a.id())));

        assertThat(now(a.id()).links()).isEqualTo(1);
        assertThat(now(b.id()).links()).isEqualTo(1);
        assertThat(kim().tickets().links(b.id(), null, null, 10).items())
                .containsExactly(new TicketLink(LinkType.CHILD_OF, a.id()));
    }

    @Test
    void aRefusalNamesTheFirstFewOfManyThatAreOpen() {
        Ticket parent = task("Parent");
        for (int i = 0; i < 25; i++) {
            kim().tickets().openLinked(parent.id(), LinkType.CHILD_OF, "task", named("x".repeat(200)));
        }
        assertThatThrownBy(() -> kim().tickets().perform(parent.id(), action("finish")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("25 linked")
                .hasMessageContaining("and more");
    }

    private void assertOpenedAfterFinish(TicketId parent) {
        var history = kim().tickets().history(parent).toList();
        assertThat(history.get(1).toString()).contains("finish");
    }

    private Ticket task(String title) {
        return kim().tickets().open("task", named(title));
    }

    private static NewTicket named(String title) {
        return NewIncident.titled(title).ticket();
    }

    /** Whether it came to pass, tried again as long as others are faster. */
    private static boolean happens(Supplier<Ticket> command) {
        try {
            Together.patiently(command);
            return true;
        } catch (CommandRefused refused) {
            return false;
        }
    }
}
