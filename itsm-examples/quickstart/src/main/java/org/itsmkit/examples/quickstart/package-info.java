/** The shortest host: one desk, one incident, in memory. */
@NullMarked
package org.itsmkit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
