package org.itsmkit.service;

import java.util.List;
import java.util.Map;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.Severity;

/**
 * How ill items are, from how ill they are themselves and how ill is what they need: the worst of its own health, of each item
 * that it needs, and of each group the worst of the best so many as must be up. So an item is critical when all that is critical
 * itself would take it down by failing. Of a circle the least that agrees with itself. Immutable and shared by all threads.
 *
 * <pre>{@code
 * SeverityView now = graph.severities();                                   // by the health that monitoring told of
 * SeverityView then = now.with(Map.of(database, Severity.MAJOR));          // as if
 * then.of(webShop);
 * then.causesOf(webShop);
 * }</pre>
 *
 * <p>What the actor may not see is as ill as what it needs makes it, its own health being normal.
 */
public interface SeverityView {

    /**
     * How ill this item is; what is less than normal is normal.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such item
     */
    Severity of(CiId item);

    /** The items that are so ill or worse, in the order of ids. */
    List<CiId> atLeast(Severity severity);

    /**
     * Why an item is ill: what contributes to it, and so on, the nearest first; empty for one that is not.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such item
     */
    List<CiId> causesOf(CiId item);

    /**
     * What an item makes ill, and so on, the nearest first.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such item
     */
    List<CiId> impactOf(CiId item);

    /**
     * How it would be if these items were so ill themselves; the others stay as they are.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such item
     */
    SeverityView with(Map<CiId, Severity> health);
}
