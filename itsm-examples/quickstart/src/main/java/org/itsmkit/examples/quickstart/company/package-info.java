/** The company: read from files that its people can read. */
@NullMarked
package org.itsmkit.examples.quickstart.company;

import org.jspecify.annotations.NullMarked;
