package org.itsmkit.persistence.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itsmkit.sla.InvalidInput;
import org.jooq.Query;

/** The texts of questions, rendered once for each shape. */
final class Shapes {

    /** Beyond this many a host asks at random, and the texts are not worth keeping. */
    private static final int MOST = 1_000;

    /** What a statement can bind: PostgreSQL counts in 16 bits. */
    private static final int MOST_VALUES = 30_000;

    private static final Pattern PLACE = Pattern.compile("(?<!:):v(\\d+)");

    private final Statements statements;
    private final Map<String, Shape> byKey = new ConcurrentHashMap<>();

    Shapes(Statements statements) {
        this.statements = statements;
    }

    private record Shape(String sql, int[] places) {}

    <R> List<R> list(Jdbc jdbc, Draft draft, Supplier<? extends Query> query, Jdbc.RowMapper<R> mapper) {
        if (draft.values().size() > MOST_VALUES) {
            throw new InvalidInput(
                    "where",
                    "at most " + MOST_VALUES + " values",
                    draft.values().size());
        }
        Shape shape = byKey.get(draft.key());
        if (shape == null) {
            shape = render(query.get());
            if (byKey.size() >= MOST) {
                byKey.clear();
            }
            byKey.put(draft.key(), shape);
        }
        int[] places = shape.places;
        return jdbc.list(
                shape.sql,
                to -> {
                    for (int place : places) {
                        to.any(draft.values().get(place));
                    }
                },
                mapper);
    }

    private Shape render(Query query) {
        Matcher place = PLACE.matcher(statements.namedText(query));
        List<Integer> places = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        while (place.find()) {
            places.add(Integer.valueOf(place.group(1)));
            place.appendReplacement(sql, "?");
        }
        place.appendTail(sql);
        return new Shape(
                sql.toString(), places.stream().mapToInt(Integer::intValue).toArray());
    }
}
