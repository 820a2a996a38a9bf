package org.itsmkit.domain.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.type.TicketType;
import org.junit.jupiter.api.Test;

class TypeTextTest {

    private static final String VISIT = """
            {
              "format": "itsmkit.type/1", "type": "visit", "version": 2, "label": "Visit",
              "roles": [{"key": "guide", "label": "the guide", "denies-access": true}],
              "fields": [{"name": "finding", "type": "text", "personal": true}],
              "locked": ["action finish"],
              "workflow": {
                "name": "visit", "initial": "planned",
                "states": [
                  {"key": "planned", "category": "NEW"},
                  {"key": "done", "category": "CLOSED", "fields": {"finding": "MANDATORY"}}
                ],
                "transitions": [
                  {"action": "finish", "from": ["planned"], "to": "done", "roles": ["guide"],
                   "guards": [{"kind": "when", "condition": "team is set", "code": "team", "message": "No team."}]}
                ]
              }
            }
            """;

    private static List<String> problems(String text) {
        DefinitionRefused refused = catchThrowableOfType(DefinitionRefused.class, () -> TypeText.read(text));
        assertThat(refused).as("a refusal of " + text).isNotNull();
        return refused.problems().stream().map(Object::toString).toList();
    }

    @Test
    void theIncidentThatComesWithTheLibraryIsWrittenAndReadBack() {
        String text = TypeText.write(Incident.TYPE);
        TicketType read = TypeText.read(text);
        assertThat(read).isEqualTo(Incident.TYPE);
        assertThat(TypeText.write(read)).isEqualTo(text);
    }

    @Test
    void anIncidentOfAHouseIsWrittenAndReadBack() {
        Field<String> service = Field.choice("service", "MAIL", "VPN").indexed().labelled("Service");
        TicketType type = Incident.type(IncidentSettings.DEFAULT.reopenAtMost(0).followUpsInherit(service))
                .fields(service)
                .version(7)
                .withoutPriorities()
                .build();
        assertThat(TypeText.read(TypeText.write(type))).isEqualTo(type);
    }

    @Test
    void aDefinitionWrittenByHandBecomesAType() {
        TicketType type = TypeText.read(VISIT);
        assertThat(type.ref()).hasToString("visit v2");
        assertThat(type.workflow().initial().category()).isEqualTo(Category.NEW);
        assertThat(type.roles()).anyMatch(role -> role.key().equals("guide") && role.deniesAccess());
        assertThat(type.locks()).hasToString("[action finish]");
        assertThat(type.priorities()).isEmpty();
        assertThat(TypeText.read(TypeText.write(type))).isEqualTo(type);
    }

    @Test
    void typesThatDifferInOneWordAreNotEqual() {
        for (String[] change : new String[][] {
            {"the guide", "a guide"},
            {"\"denies-access\": true", "\"denies-access\": false"},
            {"team is set", "team is not set"},
            {"MANDATORY", "PROMPT"},
            {"\"version\": 2", "\"version\": 3"},
            {"No team.", "There is no team."},
            {"[\"action finish\"]", "[]"},
            {"\"personal\": true", "\"personal\": false"}
        }) {
            String changed = VISIT.replace(change[0], change[1]);
            assertThat(changed).isNotEqualTo(VISIT);
            assertThat(TypeText.read(changed)).as(change[1]).isNotEqualTo(TypeText.read(VISIT));
        }
    }

    @Test
    void everyProblemIsToldAtOnceWithItsPlaceAndNearNames() {
        String wrong = VISIT.replace("\"CLOSED\"", "\"CLOSD\"")
                .replace("{\"finding\": \"MANDATORY\"}", "{\"findin\": \"MANDATORY\"}")
                .replace("[\"guide\"]", "[\"guid\"]")
                .replace("team is set", "teem is set")
                .replace("\"version\": 2", "\"version\": 0, \"a/b~c\": 1")
                .replace("\"personal\": true", "\"personal\": \"yes\"")
                .replace("\"kind\": \"when\"", "\"kind\": \"wen\"");
        assertThat(problems(wrong))
                .anySatisfy(p -> assertThat(p).startsWith("/version: expected 1 or more, but found 0"))
                .anySatisfy(p -> assertThat(p).startsWith("/a~1b~0c: expected no such member"))
                .anySatisfy(
                        p -> assertThat(p).startsWith("/fields/0/personal: expected true or false, but found \"text\""))
                .anySatisfy(p -> assertThat(p)
                        .startsWith("/workflow/states/1/category: ")
                        .contains("perhaps CLOSED"))
                .anySatisfy(p -> assertThat(p)
                        .startsWith("/workflow/states/1/fields/findin: ")
                        .contains("perhaps finding"))
                .anySatisfy(p -> assertThat(p)
                        .startsWith("/workflow/transitions/0/roles/0: ")
                        .contains("perhaps guide"))
                .anySatisfy(p -> assertThat(p)
                        .startsWith("/workflow/transitions/0/guards/0/kind: ")
                        .contains("perhaps when"))
                .hasSize(7);
    }

    @Test
    void aConditionIsRefusedAtItsPlaceAndCharacter() {
        assertThat(problems(VISIT.replace("team is set", "teem is set")))
                .singleElement()
                .asString()
                .startsWith("/workflow/transitions/0/guards/0/condition: ")
                .contains("perhaps team");
    }

    @Test
    void whatIsUnsoundNeverBecomesATypeAndTheVerifierSaysWhere() {
        String stuck = VISIT.replace("\"CLOSED\"", "\"ACTIVE\"");
        assertThat(problems(stuck))
                .anySatisfy(p -> assertThat(p).startsWith("/workflow/states/1: DEAD_END"))
                .anySatisfy(p -> assertThat(p).startsWith("/workflow/states/0: NO_WAY_OUT"));
    }

    @Test
    void hostileTextIsRefusedWithItsPlace() {
        assertThat(problems("[".repeat(100_000))).singleElement().asString().contains("at most 64 levels");
        assertThat(problems(" ".repeat(TypeText.MAX_LENGTH + 1)))
                .singleElement()
                .asString()
                .contains("at most 1000000");
        assertThat(problems("{\"type\": 1, \"type\": 2}"))
                .singleElement()
                .asString()
                .contains("each name once");
        assertThat(problems("{\"version\": 1e9}")).singleElement().asString().contains("whole number");
        assertThat(problems(VISIT.replace("\"version\": 2", "\"version\": 4294967297")))
                .singleElement()
                .asString()
                .startsWith("/version: expected a whole number of 32 bits");
        String guards = "{\"kind\": \"takes-part\", \"role\": \"guide\"}";
        for (int i = 0; i < 9; i++) {
            guards = "{\"kind\": \"either\", \"guards\": [" + guards
                    + ", {\"kind\": \"takes-part\", \"role\": \"agent\"}]}";
        }
        assertThat(problems(VISIT.replace("\"guards\": [", "\"guards\": [" + guards + ", ")))
                .anySatisfy(p -> assertThat(p).contains("at most 8 levels"));
        String many = "{\"key\": \"planned\", \"category\": \"NEW\"},".repeat(TypeText.MOST_PARTS);
        assertThat(problems(VISIT.replace("\"states\": [", "\"states\": [" + many)))
                .anySatisfy(p -> assertThat(p).startsWith("/workflow/states: expected at most 500"));
    }

    @Test
    void alternativesWithinAlternativesDoNotKeepTheVerifierBusy() {
        String deep = "team is set";
        for (int i = 2; i < Condition.MAX_DEPTH; i += 2) {
            deep = "any(all(" + deep + "))";
        }
        deep = "all(" + deep + ")";
        String answer = "{\"on\": {\"kind\": \"set\", \"field\": \"finding\"}, \"states\": [\"planned\"],"
                + " \"when\": \"%s\", \"action\": \"finish\"}";
        String both = answer.formatted(deep) + ", " + answer.formatted(deep.replace("is set", "= a"));
        String text = VISIT.replace("\"transitions\":", "\"answers\": [" + both + "], \"transitions\":");
        assertThat(problems(text)).anySatisfy(p -> assertThat(p).contains("AMBIGUOUS"));
    }
}
