package org.itsmkit.persistence.internal.jpa;

import java.util.List;
import java.util.stream.Collectors;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.persistence.internal.search.Heads;
import org.itsmkit.persistence.internal.search.Test;
import org.itsmkit.persistence.internal.search.Test.FieldTest;
import org.itsmkit.persistence.internal.values.Column;
import org.jspecify.annotations.Nullable;

/** A test of a row of heads in JPQL. */
final class TestJpql implements Test.Fold<String>, Test.FieldFold<String> {

    private final Heads heads;
    private final String head;
    private final Dialect dialect;

    /** @param head the name that the row has in the query */
    TestJpql(Heads heads, String head, Dialect dialect) {
        this.heads = heads;
        this.head = head;
        this.dialect = dialect;
    }

    static String place(int place) {
        return "?" + (place + 1);
    }

    private static String places(List<Integer> places) {
        return places.stream().map(TestJpql::place).collect(Collectors.joining(", ", " in (", ")"));
    }

    private String path(Column column) {
        return Attributes.path(head, column);
    }

    @Override
    public String all(List<Test> parts) {
        return parts.isEmpty() ? fixed(true) : joined(parts, " and ");
    }

    @Override
    public String any(List<Test> parts) {
        return parts.isEmpty() ? fixed(false) : joined(parts, " or ");
    }

    private String joined(List<Test> parts, String by) {
        return parts.stream().map(part -> part.fold(this)).collect(Collectors.joining(by, "(", ")"));
    }

    @Override
    public String not(Test part) {
        return "not (" + part.fold(this) + ')';
    }

    @Override
    public String fixed(boolean holds) {
        return holds ? "1 = 1" : "1 = 0";
    }

    @Override
    public String isSet(Column column) {
        return path(column) + " is not null";
    }

    @Override
    public String flag(Column column, boolean wanted) {
        return path(column) + " = " + wanted;
    }

    @Override
    public String compare(Column column, Operator operator, int place) {
        return path(column) + sign(operator) + place(place);
    }

    @Override
    public String ordered(Column column, Operator operator, int place) {
        return dialect.ordered(path(column)) + sign(operator) + dialect.ordered(place(place));
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case EQUAL -> " = ";
            case LESS -> " < ";
            case AT_MOST -> " <= ";
            case GREATER -> " > ";
            case AT_LEAST -> " >= ";
            case STARTS_WITH, CONTAINS -> throw new IllegalStateException(operator + " is for text");
        };
    }

    @Override
    public String below(Column column, long bound) {
        return path(column) + " < " + bound + 'L';
    }

    @Override
    public String like(Column column, int place) {
        return like(path(column), place);
    }

    private static String like(String path, int place) {
        return path + " like " + place(place) + " escape '" + Test.ESCAPE + '\'';
    }

    @Override
    public String in(Column column, List<Integer> places) {
        return path(column) + places(places);
    }

    @Override
    public String field(int key, @Nullable FieldTest held) {
        return "exists (select f.field from " + Attributes.entity(heads) + "Field f where "
                + Attributes.owns(heads, head, "f") + " and f.field = " + place(key)
                + (held == null ? "" : " and " + held.fold(this)) + ')';
    }

    @Override
    public String key(Operator operator, int place) {
        return "f.sortKey" + sign(operator) + place(place);
    }

    @Override
    public String between(int from, int below) {
        return "f.sortKey >= " + place(from) + " and f.sortKey < " + place(below);
    }

    @Override
    public String written(int pattern) {
        return like("f.written", pattern);
    }

    @Override
    public String keyIn(List<Integer> places) {
        return "f.sortKey" + places(places);
    }

    @Override
    public String label(boolean denied, List<Integer> labels) {
        return "exists (select l.label from " + Attributes.entity(heads) + "Label l where "
                + Attributes.owns(heads, head, "l") + " and l.isDenied = " + denied + " and l.label" + places(labels)
                + ')';
    }

    @Override
    public String item(Column id, Test passes) {
        return "exists (select i.id from ItsmItem i where i.tenantId = " + head + ".tenantId and i.id = " + path(id)
                + " and " + passes.fold(new TestJpql(Heads.ITEM, "i", dialect)) + ')';
    }
}
