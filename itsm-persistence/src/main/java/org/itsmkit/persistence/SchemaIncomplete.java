package org.itsmkit.persistence;

import java.util.List;

/** The database lacks tables, columns or indexes, or cannot keep what they hold; says all of it. */
public final class SchemaIncomplete extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public SchemaIncomplete(List<String> problems) {
        super("the schema is not complete; call schema().migrate() or apply schema().scripts(): "
                + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is missing or wrong, each as a phrase. */
    public List<String> problems() {
        return problems;
    }
}
