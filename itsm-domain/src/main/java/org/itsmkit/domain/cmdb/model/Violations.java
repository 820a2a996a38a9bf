package org.itsmkit.domain.cmdb.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.cmdb.model.Violation.Kind;

/** What was found of one element, in the order it was found. */
final class Violations {

    private static final int LONGEST = 2_000;

    private final ElementId element;
    private final List<Violation> found = new ArrayList<>();

    Violations(ElementId element) {
        this.element = element;
    }

    void add(Kind kind, String message, Map<String, String> arguments) {
        String told = message.length() <= LONGEST ? message : message.substring(0, LONGEST - 3) + "...";
        found.add(new Violation(kind, element, Reason.of(kind.code(), told, arguments)));
    }

    List<Violation> all() {
        return found;
    }
}
