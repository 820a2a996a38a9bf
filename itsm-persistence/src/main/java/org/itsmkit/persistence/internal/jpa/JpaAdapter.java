package org.itsmkit.persistence.internal.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.EntityManagerAccess;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.persistence.internal.jdbc.Product;
import org.itsmkit.persistence.internal.search.Asker;
import org.itsmkit.persistence.internal.search.Heads;
import org.itsmkit.persistence.internal.store.Adapter;
import org.itsmkit.persistence.internal.store.CommandRows;
import org.itsmkit.persistence.internal.store.HeadRow;
import org.itsmkit.persistence.internal.store.JoinedRunner;
import org.itsmkit.persistence.internal.store.JournalRows;
import org.itsmkit.persistence.internal.store.Naming;
import org.itsmkit.persistence.internal.store.NextWork;
import org.itsmkit.persistence.internal.store.Numbers;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.store.SideRows;
import org.itsmkit.persistence.internal.store.TicketRows;
import org.itsmkit.persistence.internal.store.WorkClaims;
import org.itsmkit.persistence.internal.store.WorkRows;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.persistence.internal.values.TicketColumn;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;

/**
 * Statements of JPQL, unless the {@link Dialect} says them in SQL, and of SQL where rows are inserted: JPQL inserts nothing,
 * and a persisted entity whose key is taken fails, which costs the host its transaction.
 */
final class JpaAdapter implements Adapter {

    private static final String TICKET = " where t.tenantId = ? and t.id = ?";
    private static final String LOCK = "update ItsmTicket t set t.version = t.version" + TICKET + " and t.version = ?";
    private static final String VERSION = "select t.version from ItsmTicket t" + TICKET;

    private final Product product;
    private final Dialect dialect;
    private final Naming naming;
    private final String tables;
    private final Runner runner;
    private final Asker asker;
    private final WorkJpql work;
    private final String lockedVersion;

    JpaAdapter(EntityManagerAccess managers, Database database, StorageSettings settings, Transactions transactions) {
        product = Product.of(database);
        dialect = Dialect.of(database);
        naming = new Naming(settings);
        tables = naming.tables();
        runner = new JoinedRunner(
                new JpaRunner(new EntityManagers(managers), product, dialect), transactions, this::leavesTransaction);
        asker = new JpaAsker(dialect, tables, runner);
        work = new WorkJpql(dialect, tables);
        lockedVersion = said(VERSION + " for update");
    }

    private String said(String jpql) {
        return dialect.said(jpql, tables);
    }

    /** Rows of a table, with a value to be bound for each column. */
    private Dialect.Rows rows(String table, List<String> columns) {
        return new Dialect.Rows(tables + table, columns, Collections.nCopies(columns.size(), "?"));
    }

    private Dialect.Rows rows(String table, String... columns) {
        return rows(table, List.of(columns));
    }

    @Override
    public Runner runner() {
        return runner;
    }

    @Override
    public Asker asker() {
        return asker;
    }

    @Override
    public TicketRows.Words tickets() {
        String update = "update ItsmTicket t set "
                + HeadRow.COLUMNS.stream()
                        .map(column -> Attributes.path("t", column) + " = ?")
                        .collect(Collectors.joining(", "))
                + TICKET + " and t.version = ?";
        String heads = "select t.id, t.version, t.head from ItsmTicket t where t.tenantId = ?";
        List<String> all = Stream.concat(HeadRow.KEY.stream(), HeadRow.COLUMNS.stream())
                .map(TicketColumn::sql)
                .toList();
        return new TicketRows.Words(
                said("select " + Attributes.paths("t", HeadRow.KEPT) + " from ItsmTicket t" + TICKET),
                said(heads + " order by t.id"),
                said(heads + " and t.id > ? order by t.id"),
                dialect.insertIfFree(
                        rows("ticket", all),
                        List.of(List.of("tenant_id", "id"), List.of("tenant_id", "ticket_number"))),
                said(update),
                said(update + " and t.labels = ? and t.indexedValues = ?"),
                said("delete from ItsmTicket t" + TICKET));
    }

    @Override
    public JournalRows.Words journal() {
        return new JournalRows.Words(
                rows("journal", "tenant_id", "ticket_id", "sequence_number", "entry", "disclosures", "hash")
                        .inserted(),
                said("update ItsmJournal j set j.disclosures = ?"
                        + " where j.tenantId = ? and j.ticketId = ? and j.sequenceNumber = ?"));
    }

    @Override
    public SideRows.Words sides() {
        SideRows.Words beside = sides(Heads.TICKET);
        return new SideRows.Words(
                beside.putField(),
                beside.removeField(),
                beside.clearFields(),
                beside.addLabel(),
                beside.clearLabels(),
                dialect.upsert(
                        rows("link", "tenant_id", "ticket_id", "type_key", "other_id", "inverse_key"),
                        List.of("tenant_id", "ticket_id", "type_key", "other_id")),
                said("delete from ItsmLink k"
                        + " where k.tenantId = ? and k.ticketId = ? and k.typeKey = ? and k.otherId = ?"));
    }

    @Override
    public SideRows.Words itemSides() {
        return sides(Heads.ITEM);
    }

    private SideRows.Words sides(Heads heads) {
        String table = heads.table();
        String owner = table + "_id";
        String entity = Attributes.entity(heads);
        String field = "delete from " + entity + "Field f where f.tenantId = ? and f." + table + "Id = ?";
        return new SideRows.Words(
                dialect.upsert(
                        rows(table + "_field", "tenant_id", owner, "field", "written", "sort_key"),
                        List.of("tenant_id", owner, "field")),
                said(field + " and f.field = ?"),
                said(field),
                rows(table + "_label", "tenant_id", owner, "is_denied", "label").inserted(),
                said("delete from " + entity + "Label l where l.tenantId = ? and l." + table + "Id = ?"));
    }

    @Override
    public String sql(String statement) {
        return JpaRunner.SQL + naming.named(statement);
    }

    @Override
    public String insertIfFree(String table, List<String> columns, List<List<String>> keys) {
        return dialect.insertIfFree(named(table, columns), keys);
    }

    @Override
    public String upsert(String table, List<String> columns, List<String> key) {
        return dialect.upsert(named(table, columns), key);
    }

    private Dialect.Rows named(String table, List<String> columns) {
        return new Dialect.Rows(naming.named(table), columns, Collections.nCopies(columns.size(), "?"));
    }

    @Override
    public CommandRows.Words commands() {
        return new CommandRows.Words(
                said("select c.digest, c.ticketId, c.version, c.executedAt from ItsmCommand c"
                        + " where c.tenantId = ? and c.id = ?"),
                dialect.insertIfFree(
                        rows("command", "tenant_id", "id", "digest", "ticket_id", "version", "executed_at"),
                        List.of(List.of("tenant_id", "id"))),
                said("delete from ItsmCommand c where c.tenantId = ? and c.id = ?"),
                said("delete from ItsmCommand c where c.executedAt < ?"));
    }

    @Override
    public WorkRows.Words work() {
        List<String> columns = new ArrayList<>(WorkJpql.ITEM_COLUMNS);
        List<String> values = new ArrayList<>(Collections.nCopies(columns.size(), "?"));
        columns.addAll(List.of("is_dead", "claim_token", "claimed_until", "error", "dead_since"));
        values.addAll(List.of("false", "null", "null", "null", "null"));
        Dialect.Rows item = new Dialect.Rows(tables + "work", columns, values);
        return work.words(dialect.upsert(item, List.of("tenant_id", "id")));
    }

    @Override
    public NextWork.Words nextWork() {
        return work.next();
    }

    @Override
    public Numbers.Words numbers() {
        String one = " where s.tenantId = ? and s.name = ?";
        return new Numbers.Words(
                said("update ItsmSequence s set s.nextNumber = s.nextNumber + ?" + one),
                said("select s.nextNumber from ItsmSequence s" + one),
                dialect.insertIfFree(
                        rows("sequence", "tenant_id", "name", "next_number"), List.of(List.of("tenant_id", "name"))));
    }

    @Override
    public WorkClaims claims() {
        return work.claims(runner);
    }

    @Override
    public boolean lock(String tenant, UUID ticket, long version) {
        return dialect.isSql() ? lockRow(tenant, ticket, version) : lockMapped(tenant, ticket, version);
    }

    private boolean lockRow(String tenant, UUID ticket, long version) {
        return runner.first(lockedVersion, to -> to.text(tenant).uuid(ticket), RowReader::number)
                        .orElse(0L)
                == version;
    }

    /** By an update that changes nothing: only entities can be locked otherwise, and only as the context holds them. */
    private boolean lockMapped(String tenant, UUID ticket, long version) {
        return version == 0
                ? runner.first(VERSION, to -> to.text(tenant).uuid(ticket), RowReader::number)
                        .isEmpty()
                : runner.update(LOCK, to -> to.text(tenant).uuid(ticket).number(version)) == 1;
    }

    @Override
    public boolean isLostRace(StorageFailure failure) {
        return JpaRunner.cause(failure).filter(product::isLostRace).isPresent();
    }

    /** As the database has it, whatever the provider makes of it: what is left there is taken back by hand. */
    @Override
    public boolean leavesTransaction(StorageFailure failure) {
        return JpaRunner.cause(failure).filter(product::leavesTransaction).isPresent();
    }
}
