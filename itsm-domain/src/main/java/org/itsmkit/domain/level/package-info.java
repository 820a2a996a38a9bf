/** Service level agreements: which work they cover, and how history becomes clock facts. */
@NullMarked
package org.itsmkit.domain.level;

import org.jspecify.annotations.NullMarked;
