/** A small, strict JSON writer and reader with one canonical form, for whatever is stored as a document. */
@NullMarked
package org.itsmkit.domain.json;

import org.jspecify.annotations.NullMarked;
