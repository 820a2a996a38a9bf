/** The words of Jakarta Persistence for the statements and questions of a store, run on the host's entity manager. */
@NullMarked
package org.itsmkit.persistence.internal.jpa;

import org.jspecify.annotations.NullMarked;
