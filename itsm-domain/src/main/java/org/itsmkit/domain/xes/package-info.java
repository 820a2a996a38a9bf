/**
 * Event logs in XES (IEEE 1849), read and written as a stream.
 *
 * <pre>{@code
 * try (XesReader log = XesReader.open(Files.newInputStream(file), XesSettings.DEFAULT)) {
 *     for (Optional<XesTrace> trace = log.next(); trace.isPresent(); trace = log.next()) {
 *         desk.imports().take(mapping.ticket(trace.get()));
 *     }
 * }
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.xes;

import org.jspecify.annotations.NullMarked;
