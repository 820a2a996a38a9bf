/** Life cycles as data: states, guarded transitions, field policies, timers, effects; verified when built. */
@NullMarked
package org.itsmkit.domain.workflow;

import org.jspecify.annotations.NullMarked;
