/** Who acts and who takes part: actors, persons, teams, and the roles they hold. */
@NullMarked
package org.itsmkit.domain.actor;

import org.jspecify.annotations.NullMarked;
