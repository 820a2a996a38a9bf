/** What kinds of configuration items and relations there are, what they may and must have, and the lives they lead. */
@NullMarked
package org.itsmkit.domain.cmdb.model;

import org.jspecify.annotations.NullMarked;
