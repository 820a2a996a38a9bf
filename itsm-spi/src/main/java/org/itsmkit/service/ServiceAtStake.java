package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.level.Agreement;

/**
 * A service that is impacted, and what was promised of it.
 *
 * @param service the item
 * @param agreements the agreements in force that cover work on it, in the order in which they are asked; empty when there are
 *     none, or when the desk was not told where tickets name their service
 */
public record ServiceAtStake(CiId service, List<Agreement> agreements) {

    public ServiceAtStake {
        agreements = List.copyOf(agreements);
    }
}
