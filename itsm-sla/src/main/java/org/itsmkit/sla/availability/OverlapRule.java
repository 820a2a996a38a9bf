package org.itsmkit.sla.availability;

import java.math.BigDecimal;
import java.util.NavigableMap;

/** Which share of a service is lost while several outages last. Total outages are united under each rule. */
public enum OverlapRule {
    /** The largest share counts: the outages hit the same users. The default. */
    WORST {
        @Override
        BigDecimal lost(NavigableMap<BigDecimal, Integer> shares) {
            return shares.lastKey();
        }
    },

    /** The shares add up, to no more than 1: the outages hit different users. */
    SUM {
        @Override
        BigDecimal lost(NavigableMap<BigDecimal, Integer> shares) {
            BigDecimal sum = BigDecimal.ZERO;
            for (var share : shares.entrySet()) {
                sum = sum.add(share.getKey().multiply(BigDecimal.valueOf(share.getValue())));
            }
            return sum.min(BigDecimal.ONE);
        }
    };

    /** @param shares how many outages of each share last; at least one */
    abstract BigDecimal lost(NavigableMap<BigDecimal, Integer> shares);
}
