/** One two-valued condition tree for guards, rules, agreements and search. */
@NullMarked
package org.itsmkit.domain.condition;

import org.jspecify.annotations.NullMarked;
