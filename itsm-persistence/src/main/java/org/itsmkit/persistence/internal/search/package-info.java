/** Questions for tickets as data: compiled from conditions, put into words by each adapter. */
@NullMarked
package org.itsmkit.persistence.internal.search;

import org.jspecify.annotations.NullMarked;
