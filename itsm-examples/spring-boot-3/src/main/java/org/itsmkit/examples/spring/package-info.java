/** A desk inside a Spring Boot application, in its transactions. */
@NullMarked
package org.itsmkit.examples.spring;

import org.jspecify.annotations.NullMarked;
