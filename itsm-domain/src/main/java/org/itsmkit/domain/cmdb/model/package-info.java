/**
 * What kinds of configuration items and relations there are, what they may and must have, and the lives they lead: data that a host
 * extends, verified when it is built.
 *
 * <pre>{@code
 * ConfigurationModel model = StandardModel.model()
 *         .with(CiClass.named("tape-library").labelled("Tape library").under(StandardModel.STORAGE)
 *                 .attributes(SLOTS).required(SLOTS).staleAfter(Duration.ofDays(7)))
 *         .with(RelationType.of("backs-up", "backs up", "is backed up by", ImpactTravel.NONE))
 *         .with(RelationRule.must("tape-library", "backs-up", StandardModel.DATABASE).atMost(40));
 *
 * model.isA("tape-library", StandardModel.ANY_INFRASTRUCTURE);            // true
 * model.require("tape-library").searchable();                            // what a search may name
 * model.check(item, itsRelations, classes::get);                         // every violation, refused or only reported
 * model.actions(item, DecisionContext.alone(actor, roles, now));         // what may be done now, and why not the rest
 * model.decide(item, Perform.action(StandardLife.COMMISSION), context);  // the item in its new stage, or every reason
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.cmdb.model;

import org.jspecify.annotations.NullMarked;
