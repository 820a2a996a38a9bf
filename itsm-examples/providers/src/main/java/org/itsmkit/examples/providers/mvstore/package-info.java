/** A storage as a partner would write it: an ordered map with transactions, on the store that H2 stands on. */
@NullMarked
package org.itsmkit.examples.providers.mvstore;

import org.jspecify.annotations.NullMarked;
