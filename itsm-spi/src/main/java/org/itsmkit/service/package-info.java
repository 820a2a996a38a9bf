/** What a host calls: the service desk, and its services as one actor of one tenant sees them. */
@NullMarked
package org.itsmkit.service;

import org.jspecify.annotations.NullMarked;
