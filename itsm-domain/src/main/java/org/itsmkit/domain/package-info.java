/** What the whole model shares: the tenant, the ids that other parts refer to, and the rule for names. */
@NullMarked
package org.itsmkit.domain;

import org.jspecify.annotations.NullMarked;
