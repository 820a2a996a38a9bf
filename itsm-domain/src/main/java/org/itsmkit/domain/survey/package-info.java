/**
 * Surveys: who was helped is asked how it went.
 *
 * <p>An invitation is a ticket of its own type, linked to the work it asks about, with a life cycle of its own: it is answered
 * once, declined, or expires. So it is stored, searched, audited and erased like all other work.
 *
 * <pre>{@code
 * SurveyPolicy policy = SurveyPolicy.afterResolution()
 *         .about(Condition.where(TicketFields.TYPE).is("incident"))
 *         .asking(25)                    // percent of the work
 *         .atMostOnceIn(30)              // days, for one person
 *         .expiringAfter(14);            // days
 * ServiceDesk desk = ServiceDesk.builder().surveys(policy).build();
 *
 * Desk lee = desk.as(Actor.person("lee"));
 * TicketRow invitation = lee.surveys().invitations(null, 10).items().get(0);
 * lee.surveys().answer(invitation.id(), SurveyAnswer.scored(5).lost(Duration.ofMinutes(40)).saying("Quick help"));
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.survey;

import org.jspecify.annotations.NullMarked;
