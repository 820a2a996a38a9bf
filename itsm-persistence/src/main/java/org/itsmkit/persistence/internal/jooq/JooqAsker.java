package org.itsmkit.persistence.internal.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itsmkit.persistence.internal.search.Asker;
import org.itsmkit.persistence.internal.search.Question;
import org.itsmkit.persistence.internal.search.Shapes;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.values.RowReader;

/** Asks in SQL; a text is rendered once for each shape. */
final class JooqAsker implements Asker {

    private static final Pattern PLACE = Pattern.compile("(?<!:):v(\\d+)");

    private final Statements statements;
    private final Runner runner;
    private final Shapes<Shape> shapes = new Shapes<>(this::render);

    JooqAsker(Statements statements, Runner runner) {
        this.statements = statements;
        this.runner = runner;
    }

    private record Shape(String sql, int[] places) {}

    @Override
    public <R> List<R> list(Question question, List<Object> values, int limit, Function<RowReader, R> mapper) {
        Shape shape = shapes.of(question);
        return runner.list(
                shape.sql,
                to -> {
                    for (int place : shape.places) {
                        to.any(place == QuestionSql.LIMIT ? (Object) limit : values.get(place));
                    }
                },
                mapper);
    }

    private Shape render(Question question) {
        Matcher place = PLACE.matcher(statements.namedText(question.fold(new QuestionSql(statements.dialect()))));
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
