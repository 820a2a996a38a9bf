/** A desk inside an application of Jakarta EE, in its transactions and its persistence unit. */
@NullMarked
package org.itsmkit.examples.cdi;

import org.jspecify.annotations.NullMarked;
