package org.itsmkit.engine.graph;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.level.Agreement;

/** What is known of classes and promises, for answers about a graph. */
public interface Stakes {

    /** This class and all kinds of it; one that is not known is refused. */
    Set<String> kindsOf(String ciClass);

    /** The classes whose items are services. */
    Set<String> serviceClasses();

    /** The agreements in force at an instant that cover work on a service. */
    List<Agreement> agreementsOn(CiId service, Instant at);
}
