package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.journal.ModelJson;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.persistence.internal.values.Texts;

/** How many commits graphs have had, and what they were. */
final class GraphHeads {

    private static final String COLUMNS = "c.version, c.recorded_at, c.actor, c.reason, c.ticket_id, c.fact_count";

    private final Runner runner;
    private final String head;
    private final String lock;
    private final String begin;
    private final String advance;
    private final String insert;
    private final String latest;
    private final String behind;

    /** @param recordedAt when the last commit was made */
    record Head(long version, Instant recordedAt) {

        static Head read(RowReader row) {
            return new Head(row.number(), row.instant());
        }
    }

    GraphHeads(Adapter adapter) {
        runner = adapter.runner();
        head = adapter.sql("select version, recorded_at from itsm_graph where tenant_id = ?");
        lock = adapter.sql("select version, recorded_at from itsm_graph where tenant_id = ? for update");
        begin = adapter.insertIfFree(
                "itsm_graph", List.of("tenant_id", "version", "recorded_at"), List.of(List.of("tenant_id")));
        advance = adapter.sql("update itsm_graph set version = ?, recorded_at = ? where tenant_id = ?");
        insert = adapter.sql("insert into itsm_graph_commit (tenant_id, version, recorded_at, actor, reason, ticket_id,"
                + " fact_count) values (?, ?, ?, ?, ?, ?, ?)");
        latest = adapter.sql("select " + COLUMNS + " from itsm_graph_commit c join itsm_graph g"
                + " on g.tenant_id = c.tenant_id and g.version = c.version where g.tenant_id = ?");
        behind = adapter.sql("select " + COLUMNS
                + " from itsm_graph_commit c where c.tenant_id = ? and c.version > ? order by c.version limit ?");
    }

    /** The last commit; none is version 0. */
    Optional<Head> find(TenantId tenant) {
        return runner.first(head, to -> to.text(tenant.value()), Head::read).filter(found -> found.version > 0);
    }

    /** The same, and nobody else commits to this graph until the transaction ends. */
    Optional<Head> lock(TenantId tenant) {
        return runner.first(lock, to -> to.text(tenant.value()), Head::read);
    }

    /** Whether this is who has begun the tenant's graph. */
    boolean begin(TenantId tenant) {
        return runner.insertIfFree(
                begin, to -> to.text(tenant.value()).number(0L).number(Long.MIN_VALUE / 2));
    }

    void advance(GraphCommit commit) {
        String tenant = commit.tenant().value();
        long recordedAt = Micros.of("recorded at", commit.recordedAt());
        TicketId ticket = commit.ticket();
        runner.update(
                advance, to -> to.number(commit.version()).number(recordedAt).text(tenant));
        JsonWriter actor = new JsonWriter();
        ModelJson.writeActor(actor, commit.actor());
        runner.update(insert, to -> to.text(tenant)
                .number(commit.version())
                .number(recordedAt)
                .text(actor.text())
                .text(commit.reason())
                .text(ticket == null ? null : ticket.toString())
                .small(commit.facts()));
    }

    /** Refuses what the database cannot hold. */
    static void check(GraphCommit commit) {
        Texts.check("reason", commit.reason());
        Texts.check("actor", commit.actor().id());
        Micros.of("recorded at", commit.recordedAt());
    }

    Optional<GraphCommit> latest(TenantId tenant) {
        return runner.first(latest, to -> to.text(tenant.value()), row -> read(tenant, row));
    }

    List<GraphCommit> behind(TenantId tenant, long version, int limit) {
        return runner.list(
                behind, to -> to.text(tenant.value()).number(version).small(limit), row -> read(tenant, row));
    }

    private static GraphCommit read(TenantId tenant, RowReader row) {
        long version = row.number();
        Instant recordedAt = row.instant();
        String actor = row.text();
        String reason = row.text();
        String ticket = row.textOrNull();
        return new GraphCommit(
                tenant,
                version,
                recordedAt,
                ModelJson.readActor(JsonReader.list(actor)),
                reason,
                ticket == null ? null : TicketId.of(ticket),
                row.small());
    }
}
