package org.itsmkit.domain.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.condition.Condition.all;
import static org.itsmkit.domain.condition.Condition.any;
import static org.itsmkit.domain.condition.Condition.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.field.RandomValues;
import org.itsmkit.sla.InvalidInput;

class ConditionProperties {

    private static final FieldSchema SCHEMA = FieldSchema.of(RandomValues.FIELDS);
    private static final List<String> DAMAGE =
            List.of("", "(", ")", "\"", "\\", "!", "=", ",", "'", "x", " not ", "\uD83D");

    @Property
    void the_text_reads_back_to_an_equal_condition(@ForAll long seed) {
        Condition condition = new RandomConditions(seed).condition();
        String text = condition.toString();
        Condition read = Condition.parse(text, SCHEMA);
        assertThat(read)
                .as(text)
                .isEqualTo(condition)
                .hasSameHashCodeAs(condition)
                .hasToString(text);
    }

    @Property
    void no_pair_of_parentheses_can_be_left_out(@ForAll long seed) {
        Condition condition = new RandomConditions(seed).condition();
        String text = condition.toString();
        for (int[] pair : groupings(text)) {
            String without = text.substring(0, pair[0])
                    + ' '
                    + text.substring(pair[0] + 1, pair[1])
                    + ' '
                    + text.substring(pair[1] + 1);
            assertThat(Condition.parse(without, SCHEMA)).as(text).isNotEqualTo(condition);
        }
    }

    @Property
    void damaged_text_is_read_or_refused_and_nothing_else(@ForAll long seed) {
        Random random = new Random(seed);
        String text = new RandomConditions(seed).condition().toString();
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(3));
        String damaged = text.substring(0, from) + DAMAGE.get(random.nextInt(DAMAGE.size())) + text.substring(to);
        try {
            Condition read = Condition.parse(damaged, SCHEMA);
            assertThat(Condition.parse(read.toString(), SCHEMA)).isEqualTo(read);
        } catch (InvalidInput refused) {
            assertThat(refused.field()).isEqualTo("condition");
            assertThat(refused.expected()).matches("(?s).* at character [0-9]+");
        }
    }

    @Property
    void a_condition_and_its_opposite_are_never_both_true_nor_both_false(@ForAll long seed) {
        RandomConditions random = new RandomConditions(seed);
        Condition condition = random.condition();
        Facts facts = random.facts()::value;
        assertThat(not(condition).test(facts)).isNotEqualTo(condition.test(facts));
        assertThat(not(not(condition)).test(facts)).isEqualTo(condition.test(facts));
    }

    @Property
    void the_laws_of_de_morgan_hold_also_where_values_are_missing(@ForAll long seed) {
        RandomConditions random = new RandomConditions(seed);
        Condition a = random.condition();
        Condition b = random.condition();
        for (Facts facts : List.<Facts>of(random.facts()::value, FieldValues.EMPTY::value)) {
            assertThat(not(all(a, b)).test(facts)).isEqualTo(any(not(a), not(b)).test(facts));
            assertThat(not(any(a, b)).test(facts)).isEqualTo(all(not(a), not(b)).test(facts));
        }
    }

    @Property
    void and_and_or_mean_the_same_however_they_are_grouped(@ForAll long seed) {
        RandomConditions random = new RandomConditions(seed);
        Condition a = random.condition();
        Condition b = random.condition();
        Condition c = random.condition();
        Facts facts = random.facts()::value;
        assertThat(a.and(b).and(c).test(facts)).isEqualTo(a.and(b.and(c)).test(facts));
        assertThat(a.or(b).or(c).test(facts)).isEqualTo(a.or(b.or(c)).test(facts));
        assertThat(a.and(b.or(c)).test(facts)).isEqualTo(a.and(b).or(a.and(c)).test(facts));
        assertThat(Condition.ALWAYS.and(a)).isEqualTo(a);
        assertThat(Condition.NEVER.or(a)).isEqualTo(a);
    }

    @Property
    void an_explanation_answers_as_the_condition_does_in_every_part(@ForAll long seed) {
        RandomConditions random = new RandomConditions(seed);
        Condition condition = random.condition();
        for (Facts facts : List.<Facts>of(random.facts()::value, FieldValues.EMPTY::value)) {
            answers(condition.explain(facts), facts);
        }
    }

    @Property
    void what_an_explanation_rests_on_decides_alone(@ForAll long seed) {
        RandomConditions random = new RandomConditions(seed);
        Condition condition = random.condition();
        FieldValues facts = random.facts();
        Explanation explanation = condition.explain(facts::value);
        Set<Field<?>> decisive = explanation.because().stream()
                .flatMap(reason -> reason.condition().fields().stream())
                .collect(Collectors.toSet());
        assertThat(condition.test(mixed(decisive, facts, random.facts()))).isEqualTo(explanation.holds());
    }

    @Property
    void only_the_fields_it_asks_about_matter(@ForAll long seed) {
        RandomConditions random = new RandomConditions(seed);
        Condition condition = random.condition();
        FieldValues facts = random.facts();
        assertThat(condition.test(mixed(condition.fields(), facts, random.facts())))
                .isEqualTo(condition.test(facts::value));
    }

    private static Facts mixed(Set<Field<?>> kept, FieldValues facts, FieldValues others) {
        List<FieldEdit<?>> edits = new ArrayList<>();
        kept.forEach(field -> edits.add(edit(field, facts)));
        return others.with(edits)::value;
    }

    private static <T> FieldEdit<T> edit(Field<T> field, FieldValues facts) {
        return new FieldEdit<>(field, facts.value(field));
    }

    private static void answers(Explanation explanation, Facts facts) {
        assertThat(explanation.holds()).isEqualTo(explanation.condition().test(facts));
        assertThat(explanation.toString())
                .startsWith(explanation.condition() + (explanation.holds() ? ": yes" : ": no"));
        explanation.parts().forEach(part -> answers(part, facts));
    }

    /** The places of parentheses that only group: outside quotes, not behind all, any or in. */
    private static List<int[]> groupings(String text) {
        List<int[]> found = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                boolean groups = !text.substring(0, i).matches("(?s).*(\\ball|\\bany| in )");
                open.add(groups ? i : -1);
            } else if (!quoted && c == ')') {
                int start = open.remove(open.size() - 1);
                if (start >= 0) {
                    found.add(new int[] {start, i});
                }
            }
        }
        return found;
    }
}
