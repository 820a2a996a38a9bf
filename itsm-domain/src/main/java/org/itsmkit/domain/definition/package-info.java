/**
 * Ticket types as text: written, compared, sent to another house, and read back into verified types.
 *
 * <pre>{@code
 * String text = TypeText.write(Incident.TYPE);
 * TicketType same = TypeText.read(text);
 *
 * try {
 *     TicketType type = TypeText.read(Files.readString(file));
 * } catch (DefinitionRefused refused) {
 *     refused.problems().forEach(problem -> page.row(problem.place(), problem.message()));
 * }
 * }</pre>
 *
 * <p>A definition is one JSON object. What has its usual meaning is left out:
 *
 * <pre>{@code
 * {
 *   "format": "itsmkit.type/1",
 *   "type": "visit", "version": 1, "label": "Visit", "number-prefix": "VIS",
 *   "fields": [{"name": "finding", "type": "text", "label": "Finding"}],
 *   "workflow": {
 *     "name": "visit", "initial": "planned",
 *     "states": [
 *       {"key": "planned", "category": "NEW"},
 *       {"key": "done", "category": "CLOSED", "fields": {"finding": "MANDATORY"}}
 *     ],
 *     "transitions": [{"action": "finish", "from": ["planned"], "to": "done", "roles": ["agent"]}]
 *   }
 * }
 * }</pre>
 *
 * <p>What a house, one of its tenants or a service wants otherwise is laid over a type. Nothing that the type demands or
 * {@link org.itsmkit.domain.type.Lock locks} can be taken away so, and the result is verified like every type:
 *
 * <pre>{@code
 * TypeOverlay house = new TypeOverlay("house", 1, "incident", null, null, List.of(
 *         new OverlayChange.AddField(SITE),
 *         new OverlayChange.TightenInState("RESOLVED", "site", FieldPolicy.MANDATORY),
 *         new OverlayChange.Disable("decline-major")));
 * OverlaidType resolved = OverlaidType.of(Incident.TYPE, overlays, tenant, "mail", 2);
 * TicketType type = resolved.type();
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.definition;

import org.jspecify.annotations.NullMarked;
