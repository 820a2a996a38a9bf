package org.itsmkit.domain.level;

import org.itsmkit.sla.InvalidInput;

/**
 * An agreement that counts for work of which only a part is known; found by {@link Agreements#atStake}. Immutable.
 *
 * @param agreement what is promised
 * @param isCertain whether it is covered whatever the rest of the work turns out to be; otherwise that depends on it
 */
public record AgreementAtStake(Agreement agreement, boolean isCertain) {

    /** Refuses null. */
    public AgreementAtStake {
        InvalidInput.present("agreement", agreement);
    }
}
