/** Plans in the notations of others: {@code PlanDiagram.of(plan).toBpmn()}. */
@NullMarked
package org.itsmkit.domain.plan.diagram;

import org.jspecify.annotations.NullMarked;
