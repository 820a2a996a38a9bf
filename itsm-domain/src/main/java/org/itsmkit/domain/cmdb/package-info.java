/**
 * The configuration graph: configuration items, the relations between them, and what is known of both through time. Pure:
 * nothing here reads a clock or a store.
 */
@NullMarked
package org.itsmkit.domain.cmdb;

import org.jspecify.annotations.NullMarked;
