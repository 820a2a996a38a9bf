package org.itsmkit.domain.cmdb.model;

import java.util.HashSet;
import java.util.Set;
import org.itsmkit.domain.field.Field;

/** Sets of field names. */
final class Names {

    private Names() {}

    static Set<String> with(Set<String> names, Field<?>... fields) {
        Set<String> all = new HashSet<>(names);
        for (Field<?> field : fields) {
            all.add(field.name());
        }
        return all;
    }

    static Set<String> both(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
