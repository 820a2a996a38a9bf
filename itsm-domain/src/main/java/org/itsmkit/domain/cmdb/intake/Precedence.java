package org.itsmkit.domain.cmdb.intake;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * A static rule: this source may write these attributes, before those of larger numbers. Where there are such rules, a source
 * that has none may only make items, not change them.
 *
 * @param source the key of the source
 * @param ciClass the class
 * @param attributes which attributes; empty for all
 * @param priority the smaller, the stronger; sources of one priority overwrite each other, the later word counts
 * @param clearable of which attributes this source may take a value away by saying that there is none; empty for none
 */
public record Precedence(String source, String ciClass, Set<String> attributes, int priority, Set<String> clearable)
        implements ReconciliationRule {

    public Precedence {
        Keys.check("source", source);
        Keys.check("class", ciClass);
        attributes = names("attributes", attributes);
        clearable = names("clearable", clearable);
    }

    /** Of this source, for these attributes or, when none is named, all; it clears none. */
    public static Precedence of(String source, String ciClass, int priority, String... attributes) {
        return new Precedence(source, ciClass, Set.of(attributes), priority, Set.of());
    }

    /** The same rule, by which the source may take these values away. */
    public Precedence clearing(String... some) {
        return new Precedence(source, ciClass, attributes, priority, Set.of(some));
    }

    static Set<String> names(String what, Set<String> names) {
        InvalidInput.present(what, names).forEach(name -> Keys.check(what, name));
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
