/** A notification channel as a partner would write it: mail. */
@NullMarked
package org.itsmkit.examples.providers.mail;

import org.jspecify.annotations.NullMarked;
