package org.itsmkit.persistence.internal.jooq;

import static org.itsmkit.persistence.internal.jooq.Statements.any;
import static org.itsmkit.persistence.internal.jooq.Statements.anyOf;
import static org.itsmkit.persistence.internal.jooq.Statements.is;
import static org.itsmkit.persistence.internal.jooq.Statements.row;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_COMMAND;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_JOURNAL;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_LINK;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_SEQUENCE;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.persistence.internal.jdbc.Connections;
import org.itsmkit.persistence.internal.jdbc.JdbcRunner;
import org.itsmkit.persistence.internal.jdbc.Product;
import org.itsmkit.persistence.internal.schema.Public;
import org.itsmkit.persistence.internal.schema.tables.ItsmCommand;
import org.itsmkit.persistence.internal.schema.tables.ItsmJournal;
import org.itsmkit.persistence.internal.schema.tables.ItsmLink;
import org.itsmkit.persistence.internal.schema.tables.ItsmSequence;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
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
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Statements of SQL, rendered by jOOQ and run by JDBC. */
final class JooqAdapter implements Adapter {

    private static final ItsmTicket T = ITSM_TICKET;

    private final Product product;
    private final Statements statements;
    private final Naming naming;
    private final Runner runner;
    private final Asker asker;
    private final String lock;

    private JooqAdapter(
            Database database, Connections connections, StorageSettings settings, Transactions transactions) {
        product = Product.of(database);
        statements = new Statements(Dialect.of(database), settings);
        naming = new Naming(settings);
        runner = new JoinedRunner(new JdbcRunner(connections, product), transactions, this::leavesTransaction);
        asker = new JooqAsker(statements, runner);
        lock = statements.text(
                DSL.select(T.VERSION).from(T).where(is(T.TENANT_ID), is(T.ID)).forUpdate());
    }

    static JooqAdapter on(Connections connections, StorageSettings settings, Transactions transactions) {
        return new JooqAdapter(connections.with(Product::database), connections, settings, transactions);
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
        List<Field<?>> columns = columns(HeadRow.COLUMNS);
        List<Field<?>> all = new ArrayList<>(columns(HeadRow.KEY));
        all.addAll(columns);
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column, any(column)));
        return new TicketRows.Words(
                statements.text(DSL.select(columns(HeadRow.KEPT)).from(T).where(is(T.TENANT_ID), is(T.ID))),
                heads(DSL.noCondition()),
                heads(T.ID.gt(any(T.ID))),
                statements.text(statements.dialect().insertIfFree(T, all)),
                statements.text(DSL.update(T).set(values).where(is(T.TENANT_ID), is(T.ID), is(T.VERSION))),
                statements.text(DSL.update(T)
                        .set(values)
                        .where(is(T.TENANT_ID), is(T.ID), is(T.VERSION), is(T.LABELS), is(T.INDEXED_VALUES))),
                statements.text(DSL.deleteFrom(T).where(is(T.TENANT_ID), is(T.ID))));
    }

    private static List<Field<?>> columns(List<TicketColumn> columns) {
        return columns.stream()
                .<Field<?>>map(column -> HeadSql.of(Heads.TICKET).column(column))
                .toList();
    }

    private String heads(Condition after) {
        return statements.text(DSL.select(T.ID, T.VERSION, T.HEAD)
                .from(T)
                .where(is(T.TENANT_ID), after)
                .orderBy(T.ID)
                .limit(DSL.val(0)));
    }

    @Override
    public JournalRows.Words journal() {
        ItsmJournal j = ITSM_JOURNAL;
        List<Field<?>> columns = List.of(j.TENANT_ID, j.TICKET_ID, j.SEQUENCE_NUMBER, j.ENTRY, j.DISCLOSURES, j.HASH);
        return new JournalRows.Words(
                statements.text(DSL.insertInto(j).columns(columns).values(anyOf(columns))),
                statements.text(DSL.update(j)
                        .set(j.DISCLOSURES, any(j.DISCLOSURES))
                        .where(is(j.TENANT_ID), is(j.TICKET_ID), is(j.SEQUENCE_NUMBER))));
    }

    @Override
    public SideRows.Words sides() {
        ItsmLink k = ITSM_LINK;
        SideRows.Words beside = sides(HeadSql.of(Heads.TICKET));
        return new SideRows.Words(
                beside.putField(),
                beside.removeField(),
                beside.clearFields(),
                beside.addLabel(),
                beside.clearLabels(),
                statements.text(statements
                        .dialect()
                        .upsert(
                                k,
                                row(k.TENANT_ID, k.TICKET_ID, k.TYPE_KEY, k.OTHER_ID, k.INVERSE_KEY),
                                List.of(k.TENANT_ID, k.TICKET_ID, k.TYPE_KEY, k.OTHER_ID))),
                statements.text(
                        DSL.deleteFrom(k).where(is(k.TENANT_ID), is(k.TICKET_ID), is(k.TYPE_KEY), is(k.OTHER_ID))));
    }

    @Override
    public SideRows.Words itemSides() {
        return sides(HeadSql.of(Heads.ITEM));
    }

    private SideRows.Words sides(HeadSql head) {
        String owner = head.heads().table() + "_id";
        Table<?> f = head.fields();
        Field<String> tenant = HeadSql.named(f, "tenant_id", String.class);
        Field<UUID> id = HeadSql.named(f, owner, UUID.class);
        Field<String> field = HeadSql.named(f, "field", String.class);
        Field<String> written = HeadSql.named(f, "written", String.class);
        Field<byte[]> sortKey = HeadSql.named(f, "sort_key", byte[].class);
        Table<?> l = head.labels();
        Field<String> labelTenant = HeadSql.named(l, "tenant_id", String.class);
        Field<UUID> labelled = HeadSql.named(l, owner, UUID.class);
        List<Field<?>> label = List.of(
                labelTenant,
                labelled,
                HeadSql.named(l, "is_denied", Boolean.class),
                HeadSql.named(l, "label", String.class));
        return new SideRows.Words(
                statements.text(statements
                        .dialect()
                        .upsert(f, row(tenant, id, field, written, sortKey), List.of(tenant, id, field))),
                statements.text(DSL.deleteFrom(f).where(is(tenant), is(id), is(field))),
                statements.text(DSL.deleteFrom(f).where(is(tenant), is(id))),
                statements.text(DSL.insertInto(l).columns(label).values(anyOf(label))),
                statements.text(DSL.deleteFrom(l).where(is(labelTenant), is(labelled))));
    }

    @Override
    public String sql(String statement) {
        return naming.named(statement);
    }

    private static List<Field<?>> fields(Table<?> table, List<String> columns) {
        return columns.stream()
                .<Field<?>>map(column -> Objects.requireNonNull(table.field(column), column))
                .toList();
    }

    private static Table<?> table(String name) {
        return Objects.requireNonNull(Public.PUBLIC.getTable(name), name);
    }

    @Override
    public String insertIfFree(String table, List<String> columns, List<List<String>> keys) {
        Table<?> into = table(table);
        return statements.text(statements.dialect().insertIfFree(into, fields(into, columns)));
    }

    @Override
    public String upsert(String table, List<String> columns, List<String> key) {
        Table<?> into = table(table);
        return statements.text(statements
                .dialect()
                .upsert(into, row(fields(into, columns).toArray(Field<?>[]::new)), fields(into, key)));
    }

    @Override
    public CommandRows.Words commands() {
        ItsmCommand c = ITSM_COMMAND;
        List<Field<?>> columns = List.of(c.TENANT_ID, c.ID, c.DIGEST, c.TICKET_ID, c.VERSION, c.EXECUTED_AT);
        return new CommandRows.Words(
                statements.text(DSL.select(c.DIGEST, c.TICKET_ID, c.VERSION, c.EXECUTED_AT)
                        .from(c)
                        .where(is(c.TENANT_ID), is(c.ID))),
                statements.text(statements.dialect().insertIfFree(c, columns)),
                statements.text(DSL.deleteFrom(c).where(is(c.TENANT_ID), is(c.ID))),
                statements.text(DSL.deleteFrom(c).where(c.EXECUTED_AT.lt(any(c.EXECUTED_AT)))));
    }

    @Override
    public WorkRows.Words work() {
        return WorkSql.words(statements);
    }

    @Override
    public NextWork.Words nextWork() {
        return DueWorkSql.next(statements);
    }

    @Override
    public Numbers.Words numbers() {
        ItsmSequence s = ITSM_SEQUENCE;
        return new Numbers.Words(
                statements.text(DSL.update(s)
                        .set(s.NEXT_NUMBER, s.NEXT_NUMBER.plus(any(s.NEXT_NUMBER)))
                        .where(is(s.TENANT_ID), is(s.NAME))),
                statements.text(DSL.select(s.NEXT_NUMBER).from(s).where(is(s.TENANT_ID), is(s.NAME))),
                statements.text(statements.dialect().insertIfFree(s, List.of(s.TENANT_ID, s.NAME, s.NEXT_NUMBER))));
    }

    @Override
    public WorkClaims claims() {
        return statements.dialect().claims(statements, runner);
    }

    @Override
    public boolean lock(String tenant, UUID ticket, long version) {
        return runner.first(lock, to -> to.text(tenant).uuid(ticket), RowReader::number)
                        .orElse(0L)
                == version;
    }

    @Override
    public boolean isLostRace(StorageFailure failure) {
        return failure.getCause() instanceof SQLException cause && product.isLostRace(cause);
    }

    @Override
    public boolean leavesTransaction(StorageFailure failure) {
        return failure.getCause() instanceof SQLException cause && product.leavesTransaction(cause);
    }
}
