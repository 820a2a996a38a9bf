/**
 * Fairness and load for the people of a desk, told of groups only. What is known of a person goes in and does not come out:
 * there is no ranking, no extreme and no list, and of a group that is too small there is nothing at all.
 *
 * <pre>{@code
 * GroupResult<Figure> fairness = LoadFairness.gini(loads);      // five people or more, corrected for the size of the group
 * report.line(fairness.fold(
 *         gini -> "spread " + gini.value().orElseThrow(),
 *         tooFew -> "told of " + tooFew.minimumPeople() + " people or more"));
 *
 * GroupResult<GroupWorkload> workload = GroupWorkload.of(times, GroupPrivacy.DEFAULT);
 * workload.value().ifPresent(busy -> report.busy(busy.occupancyOfLoggedInTime(), busy.utilisationOfPaidTime()));
 *
 * GroupResult<Share> late = AfterHours.share(touches, schedules::get, GroupPrivacy.DEFAULT);
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.people;

import org.jspecify.annotations.NullMarked;
