package org.itsmkit.domain.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.ItemChange;
import org.itsmkit.domain.ticket.Ticket;

/** What is said of configuration items on tickets of every type. */
public final class ItemRules {

    private ItemRules() {}

    /** Why these changes may not be made of this ticket as it stands. */
    public static List<Reason> refusals(Ticket ticket, List<ItemChange> changes) {
        List<Reason> reasons = new ArrayList<>(0);
        if (ticket.state().category().isFinal()) {
            reasons.add(Reason.of(
                    "items.closed",
                    "Its configuration items stay as they are in state " + ticket.state() + ".",
                    Map.of("state", ticket.state().key())));
        }
        long size = ticket.items().size()
                + changes.stream().filter(change -> change.before() == null).count()
                - changes.stream().filter(change -> change.after() == null).count();
        if (size > AffectedItems.MOST) {
            reasons.add(Reason.of(
                    "items.too.many",
                    "A ticket names at most " + AffectedItems.MOST + " configuration items, and this would make " + size
                            + ".",
                    Map.of("most", String.valueOf(AffectedItems.MOST), "found", String.valueOf(size))));
        }
        return reasons;
    }
}
