package org.itsmkit.domain.cmdb.quality;

import org.itsmkit.domain.Keys;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.sla.InvalidInput;

/**
 * What items of a class, and of the classes below it, are expected to be like.
 *
 * @param name its key
 * @param ciClass the class
 * @param where which of its items are judged
 * @param expected what is then expected of them
 */
public record Audit(String name, String ciClass, Condition where, Condition expected) {

    public Audit {
        Keys.check("audit", name);
        Keys.check("class", ciClass);
        InvalidInput.present("where", where);
        InvalidInput.present("expected", expected);
    }

    /** An audit of all items of the class. */
    public static Audit of(String name, String ciClass, Condition expected) {
        return new Audit(name, ciClass, Condition.ALWAYS, expected);
    }
}
