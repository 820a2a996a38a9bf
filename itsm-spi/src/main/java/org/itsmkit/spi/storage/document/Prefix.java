package org.itsmkit.spi.storage.document;

import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itsmkit.domain.TenantId;
import org.itsmkit.spi.storage.document.KeyValues.Reading;

/**
 * One kind of rows of one tenant, by the beginning of their keys: {@code kind/tenant/}. Only the last part of a key may hold
 * a slash, so that no key is a beginning of another kind's.
 */
record Prefix(String text) {

    /** A row: the rest of its key, and its value. */
    record Row(String key, String value) {}

    static Prefix of(String kind, TenantId tenant) {
        return new Prefix(kind + "/" + tenant.value() + "/");
    }

    Prefix then(Object part) {
        return new Prefix(text + part + "/");
    }

    String key(Object last) {
        return text + last;
    }

    /** All rows, in order. */
    Stream<Row> rows(Reading map) {
        return rows(map, "");
    }

    /** The rows whose keys are not before {@code first}, in order. */
    Stream<Row> rows(Reading map, String first) {
        Iterator<Map.Entry<String, String>> entries = map.from(text + first);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false)
                .takeWhile(entry -> entry.getKey().startsWith(text))
                .map(entry -> new Row(entry.getKey().substring(text.length()), entry.getValue()));
    }

    /** The rows behind the one with this key, which need not be there. */
    Stream<Row> behind(Reading map, String last) {
        return rows(map, last).dropWhile(row -> row.key().equals(last));
    }
}
