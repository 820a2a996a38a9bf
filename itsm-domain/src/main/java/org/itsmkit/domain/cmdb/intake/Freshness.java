package org.itsmkit.domain.cmdb.intake;

import java.time.Duration;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * How long the word of a source about items of a class, and of the classes below it, keeps weaker sources out. Without a rule it
 * does for ever.
 *
 * @param source the key of the source
 * @param ciClass the class; the nearest class with a rule for the source counts
 * @param effective the age, zero or more, from which on its word is stale; zero is stale at once
 */
public record Freshness(String source, String ciClass, Duration effective) {

    public Freshness {
        Keys.check("source", source);
        Keys.check("class", ciClass);
        if (InvalidInput.present("effective", effective).isNegative()) {
            throw new InvalidInput("effective", "zero or more", effective);
        }
    }
}
