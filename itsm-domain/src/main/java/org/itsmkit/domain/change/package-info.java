/**
 * The change practice: its type and life cycle as data, the risk of a change, templates of standard changes and whether they still
 * stand, and the schedule with its windows, blackouts and freezes.
 *
 * <pre>{@code
 * TicketType change = Change.type(new ChangeSettings(board, emergencyBoard, retrospective)).build();
 * AssessedRisk risk = assessment.assess(answers, servicesImpacted, PastChanges.of(12, 2)); // the highest counts
 * Optional<Instant> slot = schedule.nextSlot(wanted, from, latest);                        // the earliest without a conflict
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.change;

import org.jspecify.annotations.NullMarked;
