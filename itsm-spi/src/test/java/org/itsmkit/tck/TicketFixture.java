package org.itsmkit.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.Cause;
import org.itsmkit.domain.journal.JournalChain;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.journal.Sha256;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.ticket.Visibility;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * One ticket of a test: say what it shall be, then take the {@link #write} that makes it so. Each write adds an entry to its
 * journal, sealed as the engine seals it, and expects that the one before was committed.
 *
 * <p>As facts it answers what a store must answer: the expected side of a search. Used by one thread.
 */
public final class TicketFixture implements Facts {

    private final TenantId tenant;
    private final TicketId id;
    private String number;
    private TypeRef type = new TypeRef("incident", 1);
    private State state = State.of("NEW", Category.NEW);
    private Instant stateSince = Fixtures.START;
    private FieldValues fields = FieldValues.EMPTY;
    private FieldValues indexed = FieldValues.EMPTY;
    private Participants participants = Participants.NONE;
    private AffectedItems items = AffectedItems.NONE;
    private Map<String, Integer> timers = Map.of();
    private Map<String, Approval> approvals = Map.of();
    private List<TicketClock> clocks = List.of();
    private @Nullable Instant nextDue;
    private @Nullable Instant nextWake;
    private Labels labels = Labels.OPEN;
    private long rank = StoredTicket.UNRANKED;
    private Instant createdAt = Fixtures.START;
    private List<LinkChange> linkChanges = new ArrayList<>();
    private List<SealedEntry> erased = new ArrayList<>();
    private int links;
    private long version;
    private Sha256 head;

    TicketFixture(TenantId tenant, TicketId id, String number) {
        this.tenant = tenant;
        this.id = id;
        this.number = number;
        this.head = JournalChain.genesis(tenant, id);
    }

    /** The same ticket in other hands, as it stands. */
    public TicketFixture copy() {
        TicketFixture copy = new TicketFixture(tenant, id, number);
        copy.type = type;
        copy.state = state;
        copy.stateSince = stateSince;
        copy.fields = fields;
        copy.indexed = indexed;
        copy.participants = participants;
        copy.items = items;
        copy.timers = timers;
        copy.approvals = approvals;
        copy.clocks = clocks;
        copy.nextDue = nextDue;
        copy.nextWake = nextWake;
        copy.labels = labels;
        copy.rank = rank;
        copy.createdAt = createdAt;
        copy.linkChanges = new ArrayList<>(linkChanges);
        copy.erased = new ArrayList<>(erased);
        copy.links = links;
        copy.version = version;
        copy.head = head;
        return copy;
    }

    /** The same ticket, at the end of this journal. */
    TicketFixture at(List<SealedEntry> journal) {
        version = journal.size();
        head = journal.get(journal.size() - 1).hash();
        return this;
    }

    public TenantId tenant() {
        return tenant;
    }

    public TicketId id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** How often it was written. */
    public long version() {
        return version;
    }

    public TicketFixture numbered(String text) {
        number = text;
        return this;
    }

    public TicketFixture type(String key, int typeVersion) {
        type = new TypeRef(key, typeVersion);
        return this;
    }

    public TicketFixture state(String key, Category category, Instant since) {
        state = State.of(key, category);
        stateSince = since;
        return this;
    }

    public TicketFixture closed() {
        return state("CLOSED", Category.CLOSED, stateSince);
    }

    public TicketFixture createdAt(Instant instant) {
        createdAt = instant;
        return this;
    }

    /** What its fields hold; not indexed. */
    public TicketFixture set(FieldEdit<?>... edits) {
        fields = fields.with(Arrays.asList(edits));
        return this;
    }

    /** What its fields hold, and a store can be asked for. */
    public TicketFixture index(FieldEdit<?>... edits) {
        indexed = indexed.with(Arrays.asList(edits));
        return set(edits);
    }

    public TicketFixture titled(String title) {
        return set(new FieldEdit<>(TicketFields.TITLE, title));
    }

    public TicketFixture participant(Role role, String person) {
        participants = participants.with(role, Person.of(person));
        return this;
    }

    /** Configuration items that it is about. */
    public TicketFixture about(ItemRole role, CiId... named) {
        items = items.with(role, List.of(named));
        return this;
    }

    public TicketFixture aboutNothing() {
        items = AffectedItems.NONE;
        return this;
    }

    public TicketFixture timers(Map<String, Integer> firings) {
        timers = Map.copyOf(firings);
        return this;
    }

    /** Its approval by the policy of this key; null takes it away. */
    public TicketFixture approval(String policy, @Nullable Approval approval) {
        Map<String, Approval> changed = new HashMap<>(approvals);
        if (approval == null) {
            changed.remove(policy);
        } else {
            changed.put(policy, approval);
        }
        approvals = Map.copyOf(changed);
        return this;
    }

    public TicketFixture clocks(TicketClock... all) {
        clocks = List.of(all);
        return this;
    }

    public TicketFixture due(@Nullable Instant at) {
        nextDue = at;
        return this;
    }

    public TicketFixture wake(@Nullable Instant at) {
        nextWake = at;
        return this;
    }

    public TicketFixture labels(Labels all) {
        labels = all;
        return this;
    }

    /** A priority and its place in a queue. */
    public TicketFixture priority(long priority, long priorityRank) {
        rank = priorityRank;
        return set(new FieldEdit<>(TicketFields.PRIORITY, priority));
    }

    /** A link that the next write adds to this ticket; its other end is another ticket's. */
    public TicketFixture link(LinkType linkType, TicketId other) {
        linkChanges.add(new LinkChange(linkType, other, true));
        links++;
        return this;
    }

    public TicketFixture unlink(LinkType linkType, TicketId other) {
        linkChanges.add(new LinkChange(linkType, other, false));
        links--;
        return this;
    }

    /** An entry that the next write puts in the place of the one of its sequence. */
    public TicketFixture erase(SealedEntry entry) {
        erased.add(entry);
        return this;
    }

    /** The write set that makes the ticket what was said, with one more journal entry. */
    public WriteSet write() {
        return new WriteSet(tenant, List.of(change()), List.of(), null, List.of());
    }

    /** The write that makes the ticket what was said, with one more journal entry. */
    public TicketWrite change() {
        return change(List.of(entry("entry " + (version + 1))));
    }

    /** The write with these entries, which follow the ticket's last. */
    public TicketWrite change(List<SealedEntry> entries) {
        long expected = version;
        version += entries.size();
        head = entries.get(entries.size() - 1).hash();
        TicketWrite write = new TicketWrite(expected, stored(), entries, indexed.asMap(), linkChanges, erased);
        linkChanges = new ArrayList<>();
        erased = new ArrayList<>();
        return write;
    }

    /** The next journal entry: a comment of this text, sealed. */
    public SealedEntry entry(String text) {
        return entry(head, version + 1, text);
    }

    /** A journal entry: a comment of this text, sealed behind {@code previous}. */
    public SealedEntry entry(Sha256 previous, long sequence, String text) {
        Instant at = updatedAt(sequence);
        JournalEntry entry = new JournalEntry(
                tenant,
                id,
                sequence,
                at,
                at,
                Actor.person("ann"),
                Cause.COMMAND,
                "",
                "",
                List.of(new TicketEvent.Commented(text, Visibility.PUBLIC)));
        return JournalChain.seal(previous, entry, salt -> Arrays.fill(salt, (byte) sequence));
    }

    /** What the store holds once the last write is committed. */
    public StoredTicket stored() {
        return new StoredTicket(ticket(), clocks, nextDue, nextWake, labels, rank, head);
    }

    private Ticket ticket() {
        return new Ticket(
                tenant,
                id,
                number,
                type,
                state,
                stateSince,
                fields,
                participants,
                items,
                links,
                timers,
                approvals,
                createdAt,
                updatedAt(version),
                version);
    }

    private static Instant updatedAt(long version) {
        return Fixtures.START.plus(Duration.ofSeconds(version));
    }

    @Override
    public <T> @Nullable T value(Field<T> field) {
        if (field.name().equals(TicketFields.NEXT_DUE.name())) {
            return nextDue == null ? null : field.type().javaType().cast(nextDue);
        }
        boolean ofEveryTicket =
                TicketFields.SEARCHABLE.stream().anyMatch(each -> each.name().equals(field.name()));
        return ofEveryTicket ? ticket().value(field) : indexed.value(field);
    }

    /** The rank by which it is sorted; null when it has no priority. */
    @Nullable
    Long priorityRank() {
        return rank == StoredTicket.UNRANKED ? null : rank;
    }

    @Override
    public String toString() {
        return number + " v" + version;
    }
}
