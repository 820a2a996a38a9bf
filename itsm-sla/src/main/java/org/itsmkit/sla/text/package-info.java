/** What the readable text forms of this module have in common. */
@NullMarked
package org.itsmkit.sla.text;

import org.jspecify.annotations.NullMarked;
