/** One self-contained page about how the desk stands, with pictures drawn from the library's own data. */
@NullMarked
package org.itsmkit.examples.quickstart.report;

import org.jspecify.annotations.NullMarked;
