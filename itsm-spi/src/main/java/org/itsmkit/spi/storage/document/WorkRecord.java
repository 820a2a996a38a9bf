package org.itsmkit.spi.storage.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.jspecify.annotations.Nullable;

/**
 * What a store keeps of one item of work: it waits, is claimed, or was set aside.
 *
 * @param item the item
 * @param since when it may be taken: due, or the end of its lease; when it was set aside, if it was
 * @param token the token of the claim that holds it; null when none does
 * @param error what went wrong last, if it was set aside; null otherwise
 */
public record WorkRecord(
        WorkItem item,
        Instant since,
        @Nullable String token,
        @Nullable String error) {

    public WorkRecord {
        since = since.truncatedTo(ChronoUnit.MICROS);
    }

    /** An item that waits until it is due. */
    public static WorkRecord waiting(WorkItem item) {
        return new WorkRecord(item, item.dueAt(), null, null);
    }

    /** The record of an item that was claimed: counted, and held until {@code leaseEnd}. */
    public WorkRecord claimed(String newToken, Instant leaseEnd) {
        WorkItem counted = again(item.dueAt(), item.attempts() + 1);
        return new WorkRecord(counted, leaseEnd, newToken, null);
    }

    /** The record of an item given back, to be done at {@code at}. */
    public WorkRecord retried(Instant at) {
        return waiting(again(at, item.attempts()));
    }

    /** The record of an item set aside at {@code at}. */
    public WorkRecord buried(Instant at, String newError) {
        return new WorkRecord(item, at, null, newError);
    }

    /** The record of an item that was set aside and is due again at {@code at}, its attempts counted anew. */
    public WorkRecord revived(Instant at) {
        return waiting(again(at, 0));
    }

    /** Whether it can be claimed at {@code now}. */
    public boolean isFree(Instant now) {
        return error == null && !since.isAfter(now);
    }

    /** Whether it was set aside. */
    public boolean isDead() {
        return error != null;
    }

    /** Whether this claim holds it. */
    public boolean isHeldBy(ClaimedWork claim) {
        return claim.token().equals(token);
    }

    /** It as its holder sees it; it must be claimed. */
    public ClaimedWork claim() {
        if (token == null) {
            throw new InvalidInput("work", "a claimed item", item.id());
        }
        return new ClaimedWork(item, token);
    }

    /** It as it is listed when it was set aside; it must be. */
    public DeadWork dead() {
        if (error == null) {
            throw new InvalidInput("work", "an item that was set aside", item.id());
        }
        return new DeadWork(item, error, since);
    }

    /** Its written form. */
    public String text() {
        JsonWriter json = new JsonWriter(256).beginList();
        json.value(item.kind().name()).value(item.ticket().toString()).value(item.payload());
        json.value(InstantText.of(item.dueAt())).value(item.attempts());
        return json.value(InstantText.of(since)).value(token).value(error).end().text();
    }

    /** Reads what {@link #text} wrote; throws {@link InvalidInput} for anything else. */
    public static WorkRecord parse(TenantId tenant, String id, String text) {
        JsonList parts = JsonReader.list(text);
        WorkItem item = new WorkItem(
                tenant,
                id,
                WorkKind.valueOf(parts.text(0)),
                TicketId.of(parts.text(1)),
                parts.text(2),
                InstantText.read("work.dueAt", parts.text(3)),
                Math.toIntExact(parts.number(4)));
        Instant since = InstantText.read("work.since", parts.text(5));
        return new WorkRecord(item, since, parts.textOrNull(6), parts.textOrNull(7));
    }

    private WorkItem again(Instant dueAt, int attempts) {
        return new WorkItem(item.tenant(), item.id(), item.kind(), item.ticket(), item.payload(), dueAt, attempts);
    }
}
