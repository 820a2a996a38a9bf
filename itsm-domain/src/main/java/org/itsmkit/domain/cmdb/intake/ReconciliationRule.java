package org.itsmkit.domain.cmdb.intake;

import java.util.Set;

/** Whose word counts for attributes of the items of a class, and of the classes below it. */
public sealed interface ReconciliationRule permits Precedence, Selection {

    String ciClass();

    /** Which attributes; empty for all. */
    Set<String> attributes();

    /** Whether it is about all attributes: then any rule that names one goes before it, whatever its class or priority. */
    default boolean isAboutAll() {
        return attributes().isEmpty();
    }
}
