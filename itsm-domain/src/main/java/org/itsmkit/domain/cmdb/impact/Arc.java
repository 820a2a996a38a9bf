package org.itsmkit.domain.cmdb.impact;

import org.itsmkit.domain.cmdb.RelationId;

/** One need of a node that stems from a relation, whether it counts now or not. */
record Arc(RelationId relation, int provider, ArcKind kind) {}
