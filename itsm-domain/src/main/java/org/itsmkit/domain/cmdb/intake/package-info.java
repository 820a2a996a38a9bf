/** How what sources tell becomes what the graph says: which item is meant, and whose word counts. */
@NullMarked
package org.itsmkit.domain.cmdb.intake;

import org.jspecify.annotations.NullMarked;
