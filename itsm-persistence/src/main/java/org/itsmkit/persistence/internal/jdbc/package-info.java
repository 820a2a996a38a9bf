/** What is done by JDBC alone: running statements, and making and checking tables. */
@NullMarked
package org.itsmkit.persistence.internal.jdbc;

import org.jspecify.annotations.NullMarked;
