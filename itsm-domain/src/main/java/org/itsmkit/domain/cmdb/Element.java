package org.itsmkit.domain.cmdb;

import org.itsmkit.domain.ElementId;

/** What the graph is made of, and what has versions: configuration items and relations. */
public sealed interface Element permits ConfigurationItem, Relation {

    ElementId id();
}
