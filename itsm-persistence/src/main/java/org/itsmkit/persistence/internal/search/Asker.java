package org.itsmkit.persistence.internal.search;

import java.util.List;
import java.util.function.Function;
import org.itsmkit.persistence.internal.values.RowReader;

/** Puts questions to a database. */
public interface Asker {

    /** No limit but that of the question. */
    int UNLIMITED = Integer.MAX_VALUE;

    /** At most {@code limit} rows, in the order that the question asks for. */
    <R> List<R> list(Question question, List<Object> values, int limit, Function<RowReader, R> mapper);
}
