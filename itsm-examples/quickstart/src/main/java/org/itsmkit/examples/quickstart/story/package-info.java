/** What happens in the company, one episode a class. This is the code that calls the library. */
@NullMarked
package org.itsmkit.examples.quickstart.story;

import org.jspecify.annotations.NullMarked;
