package org.itsmkit.domain.cmdb.intake;

import java.util.Set;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * A dynamic rule: the value decides, not who says it. At one class it goes before every {@link Precedence}.
 *
 * @param ciClass the class
 * @param attributes which attributes; empty for all
 * @param pick which of the values that sources last said
 */
public record Selection(String ciClass, Set<String> attributes, Pick pick) implements ReconciliationRule {

    /** Which value counts. Of equal ones the source that said so last is its writer. */
    public enum Pick {
        /** The last in the order of the attribute's type. */
        LARGEST,
        /** The first in the order of the attribute's type. */
        SMALLEST,
        /** The one that most sources say; of several, the one that was said last. */
        MOST_REPORTED,
        /** The one of the source that was first to say something; others never change it. */
        FIRST_REPORTED,
        /** The one that was said last. */
        LAST_REPORTED
    }

    public Selection {
        Keys.check("class", ciClass);
        attributes = Precedence.names("attributes", attributes);
        InvalidInput.present("pick", pick);
    }

    /** For these attributes or, when none is named, all. */
    public static Selection of(String ciClass, Pick pick, String... attributes) {
        return new Selection(ciClass, Set.of(attributes), pick);
    }
}
