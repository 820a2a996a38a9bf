/** What the whole model shares: the tenant, and the error for input that cannot be accepted. */
@NullMarked
package org.itsmkit.domain;

import org.jspecify.annotations.NullMarked;
