package org.itsmkit.domain.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Field<String> TITLE = Field.text("title");
    private static final Field<Long> PRIORITY = Field.integer("priority");
    private static final Field<Team> TEAM = Field.team("team");
    private static final Field<Boolean> VIP = Field.flag("vip");

    private static final FieldValues FACTS =
            FieldValues.of(TITLE.to("Mail is down"), PRIORITY.to(3L), TEAM.to(Team.of("mail")));

    @Test
    void a_comparison_tells_the_wanted_and_the_actual_value() {
        assertThat(explain("priority <= 2")).hasToString("priority <= 2: no, it is 3");
        assertThat(explain("title contains \"Mail\""))
                .hasToString("title contains \"Mail\": yes, it is \"Mail is down\"");
        assertThat(explain("team in (mail, net)")).hasToString("team in (mail, net): yes, it is mail");
        assertThat(explain("vip = true")).hasToString("vip = true: no, it has no value");
        assertThat(explain("vip is set")).hasToString("vip is set: no, it has no value");
        assertThat(explain("team is not set")).hasToString("team is not set: no, it is mail");
        assertThat(explain("not priority < 4")).hasToString("not priority < 4: no, it is 3");
        assertThat(explain("not not vip is set")).hasToString("not vip is not set: no, it has no value");
        assertThat(explain("always")).hasToString("always: yes");
        assertThat(explain("not always")).hasToString("not always: no");
    }

    @Test
    void every_part_is_told_below() {
        assertThat(explain("priority <= 2 and team is not set or not (vip = true and always)"))
                .hasToString("""
                        priority <= 2 and team is not set or not (vip = true and always): yes
                          priority <= 2 and team is not set: no
                            priority <= 2: no, it is 3
                            team is not set: no, it is mail
                          not (vip = true and always): yes
                            vip = true and always: no
                              vip = true: no, it has no value
                              always: yes""");
    }

    @Test
    void the_reasons_are_the_comparisons_that_decide() {
        rests("priority <= 2 and team is set", "priority <= 2: no, it is 3");
        rests("priority <= 3 and team is set", "priority <= 3: yes, it is 3", "team is set: yes, it is mail");
        rests("priority <= 2 or team is set", "team is set: yes, it is mail");
        rests("priority <= 2 or vip is set", "priority <= 2: no, it is 3", "vip is set: no, it has no value");
        rests("not (priority <= 3 and vip is set)", "vip is set: no, it has no value");
        rests("never", "never: no");
    }

    @Test
    void it_carries_the_value_as_data() {
        Explanation explanation = explain("priority <= 2");
        assertThat(explanation.actual()).isEqualTo(new FieldValue<>(PRIORITY.type(), 3L));
        assertThat(explanation.holds()).isFalse();
        assertThat(explanation.parts()).isEmpty();
    }

    @Test
    void a_long_value_is_shown_in_part_and_never_cut_within_a_character() {
        for (int lead = 0; lead < 2; lead++) {
            FieldValues facts = FieldValues.of(TITLE.to("x".repeat(lead) + "\uD83D\uDE00".repeat(100)));
            String shown = Condition.where(TITLE).isSet().explain(facts::value).toString();
            assertThat(shown).endsWith("\uD83D\uDE00...").hasSizeLessThan(120);
        }
    }

    private static void rests(String text, String... reasons) {
        assertThat(explain(text).because()).extracting(Explanation::toString).containsExactly(reasons);
    }

    private static Explanation explain(String text) {
        return Condition.parse(text, FieldSchema.of(TITLE, PRIORITY, TEAM, VIP)).explain(FACTS::value);
    }
}
