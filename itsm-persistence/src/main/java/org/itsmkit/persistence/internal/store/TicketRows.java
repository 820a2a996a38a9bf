package org.itsmkit.persistence.internal.store;

import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.values.Binder;
import org.jspecify.annotations.Nullable;

/** The head rows: reading one, and writing one only when it is at the expected version. */
public final class TicketRows {

    private final Words words;
    private final Runner runner;

    /**
     * @param find {@link HeadRow#KEPT} by key
     * @param firstHeads id, version, head hash by tenant, in the order of ids, limited
     * @param nextHeads the same behind an id
     * @param insert {@link HeadRow#KEY} and {@link HeadRow#COLUMNS}; nothing when the id or the number is taken
     * @param update {@link HeadRow#COLUMNS} by key and version
     * @param updateAsKnown the same by labels and indexed values as well
     * @param delete by key
     */
    public record Words(
            String find,
            String firstHeads,
            String nextHeads,
            String insert,
            String update,
            String updateAsKnown,
            String delete) {}

    TicketRows(Words words, Runner runner) {
        this.words = words;
        this.runner = runner;
    }

    Optional<HeadRow> find(TenantId tenant, TicketId ticket) {
        return runner.first(
                words.find,
                to -> to.text(tenant.value()).uuid(ticket.value()),
                row -> HeadRow.read(tenant, ticket, row));
    }

    List<AnchorLeaf> heads(TenantId tenant, @Nullable TicketId after, int limit) {
        return runner.list(
                after == null ? words.firstHeads : words.nextHeads,
                to -> {
                    to.text(tenant.value());
                    if (after != null) {
                        to.uuid(after.value());
                    }
                    to.limit(limit);
                },
                row -> new AnchorLeaf(row.ticketId(), row.number(), row.hash()));
    }

    /** Whether the ticket was not there and is now. */
    boolean insert(HeadRow row) {
        return runner.insertIfFree(words.insert, to -> {
            bindKey(to, row);
            row.bind(to);
        });
    }

    /** Whether it was at this version and is written now. */
    boolean update(HeadRow row, long expectedVersion) {
        return runner.update(words.update, to -> {
                    row.bind(to);
                    bindKey(to, row);
                    to.number(expectedVersion);
                })
                == 1;
    }

    /** Whether it was at this version, with the labels and indexed values that were guessed, and is written now. */
    boolean update(HeadRow row, long expectedVersion, Known.Guess guess) {
        return runner.update(words.updateAsKnown, to -> {
                    row.bind(to);
                    bindKey(to, row);
                    to.number(expectedVersion).text(guess.labels()).text(guess.indexed());
                })
                == 1;
    }

    void delete(HeadRow row) {
        runner.update(words.delete, to -> bindKey(to, row));
    }

    private static void bindKey(Binder to, HeadRow row) {
        to.text(row.stored().ticket().tenant().value()).uuid(row.id());
    }
}
