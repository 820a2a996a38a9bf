/**
 * Experience levels: what people say of a service, with how far it can be relied on.
 *
 * <pre>{@code
 * SurveyAnswers answers = SurveyAnswers.of(AnswerScale.ONE_TO_FIVE, ratings).invited(400);
 * Figure satisfied = CustomerSatisfaction.topTwo(AnswerScale.ONE_TO_FIVE).of(answers);
 *
 * // The value reaches 90 %, but so few answers do not show that the desk does.
 * Judgement judgement = ExperienceTarget.atLeast(0.90).judge(satisfied);
 * judgement.point();          // MET
 * judgement.statistical();    // INCONCLUSIVE
 *
 * // An index is a tree that you declare; a part without data drops out, and the coverage says so. Lost time is in seconds.
 * LostTime lost = LostTime.of(lostTimes);
 * IndexNode index = IndexNode.weightedMean(
 *         "experience",
 *         IndexNode.leaf("satisfaction", Normaliser.rescale(1, 5, 0, 100)).weighing(3),
 *         IndexNode.leaf("lost time", Normaliser.from(0, 100).then(7200, 70).then(28800, 0)).weighing(1));
 * IndexReading reading = index.read(Map.of("satisfaction", answers.mean(), "lost time", lost.mean()));
 * System.out.println(reading.explain());
 *
 * // Green outside, red inside.
 * WatermelonReport report = WatermelonReport.join(Map.of(july, serviceLevel), Map.of(july, experience));
 * report.rows(Alignment.WATERMELON);
 *
 * // A desk's own curve, beside the one that everybody quotes.
 * SatisfactionCurve own = LogisticCurve.fit(waitAnswers);
 * own.at(Duration.ofMinutes(6));
 * QuotedCurve.COMMONLY_QUOTED.at(Duration.ofMinutes(6));    // 65 %, UNVERIFIED
 * }</pre>
 *
 * <p>An empty survey is undefined, never 0 or 100 %. Means of small groups can be drawn to their parent's
 * ({@link org.itsmkit.sla.experience.Shrinkage}), old answers made to count less
 * ({@link org.itsmkit.sla.experience.HalfLife}), and figures of few people withheld
 * ({@link org.itsmkit.sla.experience.DisplayMinimum}). Everything here is immutable or without state, and thread-safe.
 */
@NullMarked
package org.itsmkit.sla.experience;

import org.jspecify.annotations.NullMarked;
