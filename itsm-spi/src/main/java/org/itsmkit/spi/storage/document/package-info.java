/**
 * For stores that keep tickets and the graph as documents and search by looking at them: the written forms of what is kept, the
 * order of tickets, and cursors. A store that has a better way, such as a database with indexes, needs none of it.
 */
@NullMarked
package org.itsmkit.spi.storage.document;

import org.jspecify.annotations.NullMarked;
