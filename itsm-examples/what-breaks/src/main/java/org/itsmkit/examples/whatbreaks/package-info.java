/** A host that loads a graph of a landscape, answers what breaks if something fails, draws it, and lists single points of failure. */
@NullMarked
package org.itsmkit.examples.whatbreaks;

import org.jspecify.annotations.NullMarked;
