/** The problem practice: finding what causes incidents, and ending it or living with it knowingly. */
@NullMarked
package org.itsmkit.domain.problem;

import org.jspecify.annotations.NullMarked;
