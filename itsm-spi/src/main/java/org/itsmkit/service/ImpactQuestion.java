package org.itsmkit.service;

import java.util.Collection;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.impact.HiddenItems;

/**
 * A question to a {@link GraphView}. Immutable: each method gives another question, in which all of it comes together. An item
 * that is not in the graph, or that the actor may not see, is refused with {@link org.itsmkit.sla.InvalidInput}.
 */
public interface ImpactQuestion {

    /** These fail. */
    ImpactQuestion fails(CiId... items);

    /** These are taken out of service on purpose: for those who need them that is as a failure. */
    ImpactQuestion maintains(CiId... items);

    /** These leave the groups that they are members of, so that "2 of n" means something else. */
    ImpactQuestion retires(CiId... items);

    /** One more provider in a group that the dependent item has. */
    ImpactQuestion joins(CiId member, CiId dependent, String group);

    /** These stay up, whatever happens to what they need. */
    ImpactQuestion notImpacted(CiId... items);

    /** These have failed already: they count, and what only they impact is told apart. */
    ImpactQuestion alreadyFailed(Collection<CiId> items);

    /** Whether impact goes through what the actor may not see, which it does unless this is said. */
    ImpactQuestion hidden(HiddenItems what);

    /** The answer. */
    ImpactAnswer evaluate();
}
