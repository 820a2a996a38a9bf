package org.itsmkit.sla.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * As much of a piece of work as the usual targets look at. Messages are numbered as they come, all of them together.
 * Immutable.
 *
 * @param state the state it is in; empty before the first one
 * @param owned whether somebody owns it
 * @param requester the number of the requester's last message, 0 if there is none
 * @param provider the number of the provider's last message, 0 if there is none
 * @param machine the number of the last message of a machine, 0 if there is none
 */
public record WorkItem(String state, boolean owned, int requester, int provider, int machine) {

    private static final WorkItem NOTHING = new WorkItem("", false, 0, 0, 0);

    /**
     * Refuses null.
     *
     * @throws InvalidInput if there is no state
     */
    public WorkItem {
        InvalidInput.present("state", state);
    }

    /** How a piece of work stood after each of its events, in whichever order they arrived. Linear, but for a sort. */
    public static List<Moment<WorkItem>> history(List<WorkEvent> events) {
        List<WorkEvent> ordered = new ArrayList<>(InvalidInput.each("events", events));
        ordered.sort(Comparator.comparing(WorkEvent::at).thenComparingLong(WorkEvent::sequence));
        List<Moment<WorkItem>> history = new ArrayList<>(ordered.size());
        WorkItem item = NOTHING;
        for (WorkEvent event : ordered) {
            item = item.after(event);
            history.add(new Moment<>(event.at(), event.sequence(), item));
        }
        return history;
    }

    private WorkItem after(WorkEvent event) {
        int next = Math.max(requester, Math.max(provider, machine)) + 1;
        return switch (event.kind()) {
            case STATE -> new WorkItem(event.state(), owned, requester, provider, machine);
            case REQUESTER_MESSAGE -> new WorkItem(state, owned, next, provider, machine);
            case PROVIDER_MESSAGE -> new WorkItem(state, owned, requester, next, machine);
            case MACHINE_MESSAGE -> new WorkItem(state, owned, requester, provider, next);
            case OWNED -> new WorkItem(state, true, requester, provider, machine);
            case RELEASED -> new WorkItem(state, false, requester, provider, machine);
        };
    }
}
