/** The incident and major incident practice. */
@NullMarked
package org.itsmkit.domain.incident;

import org.jspecify.annotations.NullMarked;
