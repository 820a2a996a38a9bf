/** The ticket, its type, and what hangs on it: participants, links, comments, work, attachments. */
@NullMarked
package org.itsmkit.domain.ticket;

import org.jspecify.annotations.NullMarked;
