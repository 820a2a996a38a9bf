package org.itsmkit.service;

import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.impact.Explanation;
import org.itsmkit.domain.cmdb.impact.GroupChange;

/** What is impacted, of what the actor may see. Immutable; every list is in the order of ids. */
public interface ImpactAnswer {

    /** What was assumed to be out of service, from whatever cause. */
    List<CiId> failed();

    /** What is impacted, without what was assumed. */
    List<CiId> items();

    /** What is impacted among the items of this class and of all kinds of it. */
    List<CiId> itemsOf(String ciClass);

    /** The impacted services, each with the agreements in force that cover work on it. */
    List<ServiceAtStake> services();

    boolean isImpacted(CiId item);

    /** Whether the item would be impacted by what had failed already alone. */
    boolean wasImpactedAlready(CiId item);

    /** Why this item is impacted; empty when it is not one of {@link #items}. */
    Optional<Explanation> explain(CiId item);

    /** What retirements and new members make of groups. */
    List<GroupChange> groups();

    /** What is impacted here and neither impacted nor assumed there, which may be an answer of another view. */
    List<CiId> beyond(ImpactAnswer other);
}
