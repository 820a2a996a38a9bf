package org.itsmkit.persistence.internal.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.itsmkit.persistence.internal.jdbc.Product;
import org.itsmkit.persistence.internal.search.Asker;
import org.itsmkit.persistence.internal.values.Binder;
import org.jspecify.annotations.Nullable;

/** Collects the values of a statement. */
final class JpaBinder implements Binder {

    final List<@Nullable Object> values = new ArrayList<>();
    int limit = Asker.UNLIMITED;
    private final Product product;

    JpaBinder(Product product) {
        this.product = product;
    }

    private JpaBinder add(@Nullable Object value) {
        values.add(value);
        return this;
    }

    @Override
    public Binder text(@Nullable String value) {
        return add(value);
    }

    @Override
    public Binder number(long value) {
        return add(value);
    }

    @Override
    public Binder number(@Nullable Long value) {
        return add(value);
    }

    @Override
    public Binder small(int value) {
        return add(value);
    }

    @Override
    public Binder flag(boolean value) {
        return add(value);
    }

    @Override
    public Binder bytes(byte[] value) {
        return add(value);
    }

    @Override
    public Binder uuid(@Nullable UUID value) {
        return add(value == null ? null : product.bound(value));
    }

    @Override
    public Binder any(Object value) {
        return value instanceof UUID id ? uuid(id) : add(value);
    }

    @Override
    public Binder limit(int rows) {
        limit = rows;
        return this;
    }
}
