/**
 * Approvals: who has to say yes to something, who said what, and who still has to act.
 *
 * <p>A policy is data. Its approvers are looked up when approval is asked for, and fixed then. What happens afterwards is a fold of
 * {@link org.itsmkit.domain.approval.ApprovalEvent}s, decided by {@link org.itsmkit.domain.approval.ApprovalRules}.
 *
 * <pre>{@code
 * ApprovalPolicy purchase = ApprovalPolicy.sequential("purchase",
 *                 ApprovalStage.askingManager("manager", Role.REQUESTER, 1),
 *                 ApprovalStage.asking("board", Team.of("board"))
 *                         .needing(VoteRule.percentage(60))
 *                         .withVeto()
 *                         .above(COST, Money.of("5000", "EUR")))
 *         .about(COST, SUPPLIER)                       // a change of these makes an approval void
 *         .separatedFrom(Role.ASSIGNEE)                // who carries it out
 *         .remindingAfter(Delay.parse("1 working day of office"))
 *         .expiringAfter(Delay.parse("5 working days of office"));
 *
 * ApprovalDecision asked = ApprovalRules.ask(purchase, ticket, context);
 * ApprovalRules.decide(approval, Cast.of("manager", VoteChoice.APPROVE, purchase.digest(ticket)), context);
 * approval.explain();       // purchase is pending. manager: 0 of 1 needed said yes, waiting for kim. ...
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.approval;

import org.jspecify.annotations.NullMarked;
