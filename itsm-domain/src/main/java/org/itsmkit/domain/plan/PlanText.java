package org.itsmkit.domain.plan;

import org.itsmkit.domain.field.FieldSchema;

/**
 * A plan as text, and back: JSON that people can read and compare, in which conditions, delays and date offsets stand as they are
 * written everywhere.
 *
 * <p>The text is canonical: what was written reads back to an equal plan, and equal plans have one text. What has its usual
 * meaning is left out. What is read is verified as every plan is.
 *
 * <pre>{@code
 * {
 *   "format": "itsmkit.plan/1", "plan": "onboarding", "version": 3, "label": "Onboarding",
 *   "tasks": [
 *     {"key": "contract", "team": "hr"},
 *     {"key": "account", "automatic": {"kind": "directory.create", "inputs": {"unit": "staff"}, "attempts": 3,
 *      "back-off": "10m"}, "after": ["contract"], "undone-by": "close-account"},
 *     {"key": "laptop", "after-any": ["contract", "account"], "when": "remote = true",
 *      "not-before": "5 working days of office before start", "due": "start", "optional": true},
 *     {"key": "close-account"}
 *   ]
 * }
 * }</pre>
 */
public final class PlanText {

    /** The member "format" of every text. */
    public static final String FORMAT = "itsmkit.plan/1";

    /** How many characters a text may have. */
    public static final int MAX_LENGTH = 1_000_000;

    /** How many problems are told at once. */
    public static final int MOST_PROBLEMS = 1_000;

    private PlanText() {}

    /**
     * The text of a plan, with a line feed at its end.
     *
     * @throws PlanRefused when the plan is too large for {@link #read}
     */
    public static String write(Plan plan) {
        String text = PlanWriter.write(plan);
        read(text, FieldSchema.of(plan.fields()));
        return text;
    }

    /**
     * The plan that a text defines, for a case that has these fields.
     *
     * @throws PlanRefused with every problem of shape, names and values and its place, or else, when there is none, with every
     *     problem that the tasks have together; nothing else is ever thrown for any text
     */
    public static Plan read(String text, FieldSchema fields) {
        return new PlanReader(fields).read(text);
    }
}
