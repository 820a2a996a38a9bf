package org.itsmkit.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.WriteSet;

/**
 * Makes tickets, commands and work for the tests of one tenant, without an engine. Everything is counted, nothing is
 * random: the fixtures of two tenants have equal ids and numbers.
 */
public final class Fixtures {

    /** When the tests begin. */
    public static final Instant START = Instant.parse("2026-03-02T08:00:00.123456Z");

    /** An indexed field. */
    public static final Field<String> CAUSE = Field.text("cause").indexed();

    /** The ids of commands that the tests use. */
    static final List<String> COMMAND_IDS = List.of("command-1", "command-2", "command-3");

    private final TenantId tenant;

    public Fixtures(TenantId tenant) {
        this.tenant = tenant;
    }

    public TenantId tenant() {
        return tenant;
    }

    /** The id of the {@code n}th ticket: a UUID of version 7, greater than those before. */
    public static TicketId id(int n) {
        return new TicketId(new UUID(0x0195_0000_0000_7000L + ((long) n << 16), 0x8000_0000_0000_0000L + n));
    }

    /** The {@code n}th ticket, {@code INC-000007}, which is not stored yet. */
    public TicketFixture ticket(int n) {
        return new TicketFixture(tenant, id(n), String.format(Locale.ROOT, "INC-%06d", n));
    }

    /** A write set of these writes alone. */
    public WriteSet set(TicketWrite... writes) {
        return new WriteSet(tenant, Arrays.asList(writes), List.of(), null, List.of());
    }

    /** The same write set, relying on these too. */
    public static WriteSet relying(WriteSet set, ReliedOn... more) {
        return new WriteSet(set.tenant(), set.tickets(), Arrays.asList(more), set.command(), set.work());
    }

    /** The same write set, of this command. */
    public static WriteSet commanded(WriteSet set, CommandRecord command) {
        return new WriteSet(set.tenant(), set.tickets(), set.reliedOn(), command, set.work());
    }

    /** The same write set, with this work. */
    public static WriteSet working(WriteSet set, WorkItem... work) {
        return new WriteSet(set.tenant(), set.tickets(), set.reliedOn(), set.command(), Arrays.asList(work));
    }

    /** That the command of this id was executed at {@link #START} and led to the first version of the first ticket. */
    public static CommandRecord command(String id) {
        return new CommandRecord(id, "digest of " + id, id(1), 1, START);
    }

    /** A notification that is due so many minutes after {@link #START}. */
    public WorkItem work(String id, long minutes) {
        return work(id, WorkKind.NOTIFICATION, minutes);
    }

    public WorkItem work(String id, WorkKind kind, long minutes) {
        return WorkItem.of(tenant, id, kind, id(1), "payload of " + id, minute(minutes));
    }

    /** So many minutes after {@link #START}. */
    public static Instant minute(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
