/** Storage on relational databases. */
@NullMarked
package org.itsmkit.persistence;

import org.jspecify.annotations.NullMarked;
