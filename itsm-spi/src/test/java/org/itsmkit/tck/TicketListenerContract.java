package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.TicketListener;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link TicketListener}, as tests: extend it and supply your listener. It is told of every kind of change
 * that a desk can make. Each test is named after the numbered {@link Rule} it holds, and a failure says which one was broken
 * and what it is for.
 *
 * <pre>{@code
 * class DashboardTest extends TicketListenerContract {
 *     @Override protected TicketListener open() { return new Dashboard(); }
 * }
 * }</pre>
 *
 * <p>What a desk does when a listener fails all the same is tested by {@link ServiceDeskContract}.
 */
@DisplayNameGeneration(RuleReport.class)
@ExtendWith(RuleReport.class)
public abstract class TicketListenerContract {

    /** For subclasses. */
    protected TicketListenerContract() {}

    /** A listener that has heard of nothing. Called several times for some tests. */
    protected abstract TicketListener open() throws Exception;

    private static void tell(TicketListener listener, List<TicketChange> changes) {
        for (TicketChange change : changes) {
            assertDoesNotThrow(
                    () -> listener.committed(change),
                    () -> "told of " + change.entry().events() + " of "
                            + change.after().number());
        }
    }

    @Holds(Rule.LISTENER_TAKES)
    void everyKindOfChangeIsTold() throws Exception {
        List<TicketChange> changes = SampleChanges.all();
        Set<Class<?>> kinds = changes.stream()
                .flatMap(change -> change.entry().events().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertEquals(Set.of(TicketEvent.class.getPermittedSubclasses()), kinds, "kinds of events that are told");
        tell(open(), changes);
    }

    @Holds(Rule.LISTENER_BEFORE)
    void eachIsTheFirst() throws Exception {
        for (TicketChange change : SampleChanges.all()) {
            tell(open(), List.of(change));
        }
    }

    @Holds(Rule.LISTENER_BEFORE)
    void theyComeInAnotherOrder() throws Exception {
        List<TicketChange> changes = new ArrayList<>(SampleChanges.all());
        Collections.reverse(changes);
        tell(open(), changes);
        Collections.shuffle(changes, new Random(7));
        tell(open(), changes);
    }

    @Holds(Rule.LISTENER_THREADS)
    void eightThreadsTell() throws Exception {
        TicketListener listener = open();
        List<TicketChange> changes = SampleChanges.all();
        Together.run(8, thread -> {
            List<TicketChange> order = new ArrayList<>(changes);
            Collections.rotate(order, thread * changes.size() / 8);
            for (int round = 0; round < 20; round++) {
                tell(listener, order);
            }
            return true;
        });
    }
}
