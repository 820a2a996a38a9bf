package org.itsmkit.domain.approval;

import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.Money;
import org.itsmkit.sla.InvalidInput;

/**
 * An amount above which a stage is asked. An amount in another currency counts as above it, since nothing is converted in silence;
 * no amount counts as below, so a type that needs one makes its field mandatory.
 *
 * @param field which amount
 * @param above the highest amount that needs no such stage
 */
public record AmountLimit(Field<Money> field, Money above) {

    public AmountLimit {
        InvalidInput.present("field of the limit", field);
        InvalidInput.present("limit", above);
    }

    boolean isExceeded(Facts facts) {
        Money amount = facts.value(field);
        return amount != null
                && (!amount.currency().equals(above.currency())
                        || amount.amount().compareTo(above.amount()) > 0);
    }
}
