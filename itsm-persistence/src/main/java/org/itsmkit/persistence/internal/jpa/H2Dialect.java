package org.itsmkit.persistence.internal.jpa;

import java.util.List;
import java.util.stream.Collectors;

/** H2: orders text by UTF-16 unit, so its UTF-8 bytes are ordered instead. */
final class H2Dialect implements Dialect {

    @Override
    public String ordered(String text) {
        return "function('stringtoutf8', " + text + ')';
    }

    /**
     * Only for two that insert one key at the same instant does this fail, which H2 takes back as a statement; but Jakarta
     * Persistence lets the transaction end in a rollback only. H2 has no statement that does better: its merge waits until
     * it gives up. The random number keeps H2 from answering the subquery from memory when it was asked before in this
     * transaction, as it does though the table has changed since.
     */
    @Override
    public String insertIfFree(Rows rows, List<List<String>> keys) {
        String taken = keys.stream()
                .map(key -> key.stream()
                        .map(column -> column + " = ?" + (rows.columns().indexOf(column) + 1))
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(" or "));
        return "insert into " + rows.table() + " (" + String.join(", ", rows.columns()) + ") select "
                + String.join(", ", rows.values()) + " where not exists (select 1 from " + rows.table()
                + " where (" + taken + ") and rand() >= 0)";
    }

    @Override
    public String upsert(Rows rows, List<String> key) {
        return "merge into " + rows.table() + " (" + String.join(", ", rows.columns()) + ") key ("
                + String.join(", ", key) + ") values (" + String.join(", ", rows.values()) + ')';
    }
}
