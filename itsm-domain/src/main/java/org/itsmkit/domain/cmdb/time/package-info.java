/**
 * What was true when, and what was known of it when. A {@link org.itsmkit.domain.cmdb.time.Fact} says what an element is from
 * an instant on; facts are only ever added, so that what was believed can always be asked again.
 */
@NullMarked
package org.itsmkit.domain.cmdb.time;

import org.jspecify.annotations.NullMarked;
