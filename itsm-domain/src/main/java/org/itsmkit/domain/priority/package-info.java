/** Priority from impact and urgency: matrices of any size, and the published ones as presets. */
@NullMarked
package org.itsmkit.domain.priority;

import org.jspecify.annotations.NullMarked;
