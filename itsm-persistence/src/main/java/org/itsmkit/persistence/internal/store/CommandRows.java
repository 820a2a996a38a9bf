package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.spi.storage.CommandRecord;

/** The commands that were executed under an id. */
public final class CommandRows {

    private static final int MOST_CHARACTERS = 128;

    private final Words words;
    private final Runner runner;

    /**
     * @param find digest, ticket, version and instant by tenant and id
     * @param insert tenant, id, digest, ticket, version, instant; nothing when the id is taken
     * @param delete by tenant and id
     * @param forget what was executed before an instant
     */
    public record Words(String find, String insert, String delete, String forget) {}

    CommandRows(Words words, Runner runner) {
        this.words = words;
        this.runner = runner;
    }

    static void check(CommandRecord command) {
        Texts.check("command.id", command.id(), MOST_CHARACTERS);
        Texts.check("command.digest", command.digest());
        Micros.of("command.executedAt", command.executedAt());
    }

    Optional<CommandRecord> find(TenantId tenant, String id) {
        Texts.check("command.id", id);
        return runner.first(
                words.find,
                to -> to.text(tenant.value()).text(id),
                row -> new CommandRecord(id, row.text(), row.ticketId(), row.number(), row.instant()));
    }

    /** Whether the id was free. */
    boolean insert(TenantId tenant, CommandRecord command) {
        return runner.insertIfFree(
                words.insert,
                to -> to.text(tenant.value())
                        .text(command.id())
                        .text(command.digest())
                        .uuid(command.ticket().value())
                        .number(command.version())
                        .number(Micros.of("command.executedAt", command.executedAt())));
    }

    void delete(TenantId tenant, CommandRecord command) {
        runner.update(words.delete, to -> to.text(tenant.value()).text(command.id()));
    }

    int forget(Instant before) {
        return runner.update(words.forget, to -> to.number(Micros.saturated(before)));
    }
}
