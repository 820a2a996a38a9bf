package org.itsmkit.persistence.internal.jooq;

import java.util.List;
import org.jooq.impl.DSL;

/** Keeps jOOQ from greeting in the log of a host that may not even know it is there. */
final class Banner {

    private static final List<String> SWITCHES = List.of("org.jooq.no-logo", "org.jooq.no-tips");

    private Banner() {}

    /** Lets jOOQ load its renderer, which is when it greets; leaves the host's properties as they were. */
    static void suppress() {
        List<String> absent = SWITCHES.stream()
                .filter(name -> System.getProperty(name) == null)
                .toList();
        absent.forEach(name -> System.setProperty(name, "true"));
        try {
            DSL.selectOne().getSQL();
        } finally {
            absent.forEach(System::clearProperty);
        }
    }
}
