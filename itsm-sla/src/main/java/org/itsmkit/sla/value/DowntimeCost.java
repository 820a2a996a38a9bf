package org.itsmkit.sla.value;

/**
 * What a downtime cost, by its parts. Immutable.
 *
 * @param idle pay of those who could not work while it lasted
 * @param catchUp pay of the same people for making up for it
 * @param repair pay of the IT staff that repaired it
 * @param revenue revenue that it cost
 */
public record DowntimeCost(Money idle, Money catchUp, Money repair, Money revenue) {

    /**
     * Refuses parts in different currencies.
     *
     * @throws org.itsmkit.sla.InvalidInput naming the currency
     */
    public DowntimeCost {
        idle.plus(catchUp).plus(repair).plus(revenue);
    }

    /** All parts together. */
    public Money total() {
        return idle.plus(catchUp).plus(repair).plus(revenue);
    }
}
