package org.itsmkit.persistence.internal.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.itsmkit.persistence.internal.jdbc.Product;
import org.itsmkit.persistence.internal.search.Asker;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.values.Binder;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.spi.storage.StorageFailure;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on entity managers. Reads ask for columns and writes are bulk statements, so the persistence context holds
 * none of it; and no statement makes the provider flush what the host has changed in its own entities.
 */
final class JpaRunner implements Runner {

    /** What a statement begins with that is SQL whatever follows. */
    static final String SQL = "sql:";

    private final EntityManagers managers;
    private final Product product;
    private final Dialect dialect;
    private volatile @Nullable Provider provider;

    JpaRunner(EntityManagers managers, Product product, Dialect dialect) {
        this.managers = managers;
        this.product = product;
        this.dialect = dialect;
    }

    @Override
    public <R> List<R> list(String statement, Consumer<Binder> values, Function<RowReader, R> mapper) {
        JpaBinder binder = bound(values);
        return managers.with(manager -> {
            Query query = query(manager, statement, binder);
            List<R> result = new ArrayList<>();
            for (Object row : query.getResultList()) {
                result.add(mapper.apply(new JpaRow(row)));
            }
            return result;
        });
    }

    @Override
    public int update(String statement, Consumer<Binder> values) {
        JpaBinder binder = bound(values);
        return managers.with(manager -> query(manager, statement, binder).executeUpdate());
    }

    @Override
    public boolean insertIfFree(String statement, Consumer<Binder> values) {
        try {
            return update(statement, values) == 1;
        } catch (StorageFailure e) {
            if (cause(e).filter(product::isTaken).isPresent()) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public <E> int[] batch(String statement, Collection<E> elements, BiConsumer<Binder, ? super E> values) {
        return elements.stream()
                .mapToInt(element -> update(statement, to -> values.accept(to, element)))
                .toArray();
    }

    /** What the database said, below what the provider made of it. */
    static Optional<SQLException> cause(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable((SQLException) cause);
    }

    private JpaBinder bound(Consumer<Binder> values) {
        JpaBinder binder = new JpaBinder(product);
        values.accept(binder);
        return binder;
    }

    private Query query(EntityManager manager, String statement, JpaBinder binder) {
        return isSql(statement) ? sql(manager, statement, binder) : jpql(manager, statement, binder);
    }

    /** JPQL selects, updates and deletes; what begins with another word is SQL. */
    private boolean isSql(String statement) {
        return dialect.isSql()
                || !statement.startsWith("select ")
                        && !statement.startsWith("update ")
                        && !statement.startsWith("delete ");
    }

    /** The limit is written down, because what becomes of another one providers agree on for JPQL only. */
    private Query sql(EntityManager manager, String statement, JpaBinder binder) {
        String limited = statement.startsWith(SQL) ? statement.substring(SQL.length()) : statement;
        if (binder.limit < Asker.UNLIMITED) {
            binder.values.add(binder.limit);
            limited = dialect.limited(statement, binder.values.size());
        }
        Wording wording = Wording.of(limited, binder.values);
        Query query = prepared(manager.createNativeQuery(wording.text()), wording);
        provider(manager).prepareSql(query);
        return query;
    }

    private Query jpql(EntityManager manager, String statement, JpaBinder binder) {
        Wording wording = Wording.of(statement, binder.values);
        Query query = prepared(manager.createQuery(wording.text()), wording);
        if (binder.limit < Asker.UNLIMITED) {
            query.setMaxResults(binder.limit);
        }
        provider(manager).prepareJpql(query);
        return query;
    }

    private static Query prepared(Query query, Wording wording) {
        query.setFlushMode(FlushModeType.COMMIT);
        for (int i = 0; i < wording.values().size(); i++) {
            query.setParameter(i + 1, wording.values().get(i));
        }
        return query;
    }

    private Provider provider(EntityManager manager) {
        Provider known = provider;
        if (known == null) {
            known = Provider.of(manager);
            provider = known;
        }
        return known;
    }
}
