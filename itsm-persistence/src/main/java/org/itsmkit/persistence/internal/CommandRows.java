package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.Statements.any;
import static org.itsmkit.persistence.internal.Statements.is;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_COMMAND;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.internal.schema.tables.ItsmCommand;
import org.itsmkit.spi.storage.CommandRecord;
import org.jooq.impl.DSL;

/** The commands that were executed under an id. */
final class CommandRows {

    private static final ItsmCommand C = ITSM_COMMAND;
    private static final int MOST_CHARACTERS = 128;

    private final InsertIfFree insert;
    private final Jdbc jdbc;
    private final String find;
    private final String forget;
    private final String delete;

    CommandRows(Statements statements, Jdbc jdbc) {
        this.jdbc = jdbc;
        insert = new InsertIfFree(
                statements, jdbc, C, List.of(C.TENANT_ID, C.ID, C.DIGEST, C.TICKET_ID, C.VERSION, C.EXECUTED_AT));
        find = statements.text(DSL.select(C.DIGEST, C.TICKET_ID, C.VERSION, C.EXECUTED_AT)
                .from(C)
                .where(is(C.TENANT_ID), is(C.ID)));
        forget = statements.text(DSL.deleteFrom(C).where(C.EXECUTED_AT.lt(any(C.EXECUTED_AT))));
        delete = statements.text(DSL.deleteFrom(C).where(is(C.TENANT_ID), is(C.ID)));
    }

    static void check(CommandRecord command) {
        Texts.check("command.id", command.id(), MOST_CHARACTERS);
        Texts.check("command.digest", command.digest());
        Micros.of("command.executedAt", command.executedAt());
    }

    Optional<CommandRecord> find(TenantId tenant, String id) {
        Texts.check("command.id", id);
        return jdbc.first(find, to -> to.text(tenant.value()).text(id), row -> {
            RowReader values = new RowReader(row);
            return new CommandRecord(id, values.text(), values.ticketId(), values.number(), values.instant());
        });
    }

    /** Whether the id was free. */
    boolean insert(TenantId tenant, CommandRecord command) {
        return insert.run(to -> to.text(tenant.value())
                .text(command.id())
                .text(command.digest())
                .uuid(command.ticket().value())
                .number(command.version())
                .number(Micros.of("command.executedAt", command.executedAt())));
    }

    void delete(TenantId tenant, CommandRecord command) {
        jdbc.update(delete, to -> to.text(tenant.value()).text(command.id()));
    }

    int forget(Instant before) {
        return jdbc.update(forget, to -> to.number(Micros.saturated(before)));
    }
}
