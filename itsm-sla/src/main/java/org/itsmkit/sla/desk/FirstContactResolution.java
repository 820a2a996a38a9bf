package org.itsmkit.sla.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Share;

/**
 * How many contacts were resolved in the contact itself. MetricNet's gross and net rate: of all contacts, or of those only that
 * the first level could have resolved. Immutable.
 *
 * @param contacts all contacts
 * @param resolvedFirst those resolved in the contact itself, before any is revoked
 * @param revoked those of {@code resolvedFirst} that a reopening or a repeated contact showed not to be resolved
 * @param notResolvableAtFirstLevel those that the first level could not have resolved; none of them is in {@code resolvedFirst}
 */
public record FirstContactResolution(long contacts, long resolvedFirst, long revoked, long notResolvableAtFirstLevel) {

    /**
     * Refuses counts that contradict each other.
     *
     * @throws InvalidInput naming the count
     */
    public FirstContactResolution {
        Counts.require("contacts", contacts);
        Counts.require("notResolvableAtFirstLevel", notResolvableAtFirstLevel);
        if (notResolvableAtFirstLevel > contacts) {
            throw new InvalidInput("notResolvableAtFirstLevel", "at most all " + contacts, notResolvableAtFirstLevel);
        }
        long resolvable = contacts - notResolvableAtFirstLevel;
        if (resolvedFirst < 0 || resolvedFirst > resolvable) {
            throw new InvalidInput("resolvedFirst", "from 0 to the resolvable " + resolvable, resolvedFirst);
        }
        if (revoked < 0 || revoked > resolvedFirst) {
            throw new InvalidInput("revoked", "from 0 to the resolved " + resolvedFirst, revoked);
        }
    }

    /**
     * Counts contacts. A repeated contact revokes the one before it, and is a contact itself; of contacts at the same instant
     * the one listed later counts as the later. O(n log n).
     *
     * @param contacts in any order; may be empty
     * @param rules what revokes a resolution
     */
    public static FirstContactResolution of(Collection<Contact> contacts, FirstContactRules rules) {
        List<Contact> latestFirst = new ArrayList<>(contacts);
        latestFirst.sort(Comparator.comparing(Contact::at));
        Collections.reverse(latestFirst);
        Map<List<String>, Instant> next = new HashMap<>();
        long resolvedFirst = 0;
        long revoked = 0;
        long notResolvable = 0;
        for (Contact contact : latestFirst) {
            Instant repeated = next.put(List.of(contact.requester(), contact.category()), contact.at());
            boolean isRevoked = repeated != null && isWithin(contact.at(), repeated, rules.repeatWindow())
                    || contact.reopenedAt()
                            .filter(at -> isWithin(contact.at(), at, rules.reopenWindow()))
                            .isPresent();
            resolvedFirst += contact.resolvedAtOnce() ? 1 : 0;
            revoked += contact.resolvedAtOnce() && isRevoked ? 1 : 0;
            notResolvable += contact.resolvableAtFirstLevel() ? 0 : 1;
        }
        return new FirstContactResolution(latestFirst.size(), resolvedFirst, revoked, notResolvable);
    }

    private static boolean isWithin(Instant from, Instant to, Duration window) {
        return Duration.between(from, to).compareTo(window) <= 0;
    }

    /** Of all contacts, those that were resolved first and stayed so. */
    public Share gross() {
        return new Share(resolvedFirst - revoked, contacts);
    }

    /** Of the contacts that the first level could resolve, those that were resolved first and stayed so. */
    public Share net() {
        return new Share(resolvedFirst - revoked, contacts - notResolvableAtFirstLevel);
    }
}
