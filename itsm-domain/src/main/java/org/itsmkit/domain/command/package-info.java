/** What may be asked of a ticket, and the decision that answers it. */
@NullMarked
package org.itsmkit.domain.command;

import org.jspecify.annotations.NullMarked;
