/**
 * Brings event logs in XES into a desk as history, and takes a desk's journals out as one.
 *
 * <pre>{@code
 * XesMapping mapping = XesMapping.of("old desk", Problem.TYPE.key())
 *         .states(List.of(Xes.NAME), Map.of("Opened", "NEW", "Closed", "CLOSED"))
 *         .field(Xes.GROUP, TicketFields.TEAM);
 * try (XesReader log = XesReader.open(in, XesSettings.DEFAULT)) {
 *     for (Optional<XesTrace> trace = log.next(); trace.isPresent(); trace = log.next()) {
 *         desk.imports().take(mapping.ticket(trace.get()));
 *     }
 * }
 * XesExport.PSEUDONYMOUS.write(desk, TicketSearch.all(), out);
 * }</pre>
 */
@NullMarked
package org.itsmkit.service.xes;

import org.jspecify.annotations.NullMarked;
