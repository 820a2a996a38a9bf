/**
 * Plans of tasks: what has to be done for one case, by whom, in which order, and what undoes it.
 *
 * <p>A plan is data. Nothing here knows whether it fulfils a request, implements a change and backs it out, or takes somebody on.
 * A run of a plan is a fold of {@link org.itsmkit.domain.plan.PlanEvent}s, decided by {@link org.itsmkit.domain.plan.PlanRules}, and
 * bound to the version of the plan with which it was started.
 *
 * <pre>{@code
 * Plan onboarding = Plan.named("onboarding")
 *         .task(PlanTask.manual("contract").ownedBy(HR))
 *         .task(PlanTask.automatic("account", "directory.create", Map.of("unit", "staff"))
 *                 .after("contract")
 *                 .retrying(new Retry(5, Delay.parse("10m")))
 *                 .undoneBy("close-account"))
 *         .task(PlanTask.manual("laptop")
 *                 .ownedBy(IT)
 *                 .after("contract")
 *                 .when(where(REMOTE).is(true))
 *                 .notBefore(DateOffset.parse("10 working days of office before start", fields))
 *                 .dueBy(DateOffset.parse("2d before start", fields))
 *                 .undoneBy("laptop-back"))
 *         .task(PlanTask.manual("welcome").afterAll("account", "laptop").optional())
 *         .task(PlanTask.automatic("close-account", "directory.close", Map.of()))
 *         .task(PlanTask.manual("laptop-back").ownedBy(IT))
 *         .build();
 *
 * PlanDecision started = PlanRules.start(onboarding, context);
 * PlanRun run = PlanRun.of(started.events(), now);
 * PlanRules.ready(onboarding, run);                     // the tasks to begin: steps for the host, the rest for people
 * PlanRules.decide(onboarding, run, new PlanCommand.Complete("contract"), context);
 * run.nextDue();                                        // when to send a PlanCommand.Tick
 * PlanRules.explain(onboarding, run);                   // Laptop is to be begun by it. Welcome waits for Account, Laptop. ...
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.plan;

import org.jspecify.annotations.NullMarked;
