package org.itsmkit.persistence.internal.jpa;

import java.util.List;
import java.util.function.Function;
import org.itsmkit.persistence.internal.search.Asker;
import org.itsmkit.persistence.internal.search.Question;
import org.itsmkit.persistence.internal.search.Shapes;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.values.RowReader;

/** Asks in JPQL. */
final class JpaAsker implements Asker {

    private final Runner runner;
    private final Shapes<String> shapes;

    JpaAsker(Dialect dialect, String tables, Runner runner) {
        this.runner = runner;
        QuestionJpql words = new QuestionJpql(dialect, tables);
        this.shapes = new Shapes<>(question -> dialect.said(question.fold(words), tables));
    }

    @Override
    public <R> List<R> list(Question question, List<Object> values, int limit, Function<RowReader, R> mapper) {
        return runner.list(
                shapes.of(question),
                to -> {
                    values.forEach(to::any);
                    to.limit(limit);
                },
                mapper);
    }
}
