/** A host, small but whole: a company with its own people, hours and promises, a database, and some days of incidents. */
@NullMarked
package org.itsmkit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
