/** What the whole model shares: the tenant, and the rule for names. */
@NullMarked
package org.itsmkit.domain;

import org.jspecify.annotations.NullMarked;
