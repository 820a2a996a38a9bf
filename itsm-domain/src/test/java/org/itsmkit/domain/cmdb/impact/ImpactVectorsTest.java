package org.itsmkit.domain.cmdb.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.Redundancy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds impact to what the tests of other projects, and a solver of package dependencies, say; see {@code vectors/README.md}. */
class ImpactVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MEMBERS = Set.of(
            "id",
            "kind",
            "source",
            "note",
            "nodes",
            "edges",
            "redundancy",
            "failed",
            "expectedImpacted",
            "hidden",
            "hiddenPolicy",
            "previouslyComputed",
            "excluded",
            "expectedRetained",
            "alsoFailedInOtherTickets");

    @TestFactory
    Stream<DynamicTest> whatOtherProjectsSayIsImpacted() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode vector : read("impact_vectors.json").get("vectors")) {
            if (vector.get("kind").asText().equals("impact")) {
                tests.add(DynamicTest.dynamicTest(vector.get("id").asText(), () -> check(vector)));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static void check(JsonNode vector) {
        known(vector, MEMBERS);
        Estate estate = estate(vector);
        Map<CiId, ImpactRole> roles = new HashMap<>();
        texts(vector.path("previouslyComputed")).forEach(name -> roles.put(Estate.ci(name), ImpactRole.COMPUTED));
        texts(vector.path("excluded")).forEach(name -> roles.put(Estate.ci(name), ImpactRole.NOT_IMPACTED));
        Set<CiId> hidden = new HashSet<>(Estate.cis(texts(vector.path("hidden"))));
        WhatIf whatIf = estate.graph()
                .whatIf()
                .fails(Estate.cis(texts(vector.get("failed"))))
                .alreadyFailed(Estate.cis(texts(vector.path("alsoFailedInOtherTickets"))))
                .roles(roles);
        if (!hidden.isEmpty()) {
            whatIf = whatIf.hiding(node -> hidden.contains(node.id()), policy(vector));
        }

        Impact impact = whatIf.evaluate();

        assertThat(estate.names(impact.items())).isEqualTo(new TreeSet<>(texts(vector.get("expectedImpacted"))));
        vector.path("expectedRetained")
                .fieldNames()
                .forEachRemaining(
                        name -> assertThat(impact.roles()).containsEntry(Estate.ci(name), ImpactRole.NOT_IMPACTED));
        impact.items().forEach(item -> assertThat(impact.roles()).containsEntry(item, ImpactRole.COMPUTED));
        impact.items().forEach(item -> assertThat(impact.explain(item)).isPresent());
    }

    private static HiddenItems policy(JsonNode vector) {
        return Map.of("stop", HiddenItems.STOP, "traverse-but-do-not-report", HiddenItems.PASS)
                .get(vector.get("hiddenPolicy").asText());
    }

    private static Estate estate(JsonNode vector) {
        Estate estate = new Estate();
        texts(vector.get("nodes")).forEach(estate::items);
        Set<String> grouped = new HashSet<>();
        int number = 0;
        for (JsonNode group : vector.get("redundancy")) {
            known(group, Set.of("dependent", "members", "minUp"));
            String dependent = group.get("dependent").asText();
            List<String> members = texts(group.get("members"));
            members.forEach(member -> grouped.add(member + " -> " + dependent));
            estate.needs(dependent, "g" + number++, rule(group.get("minUp")), members.toArray(String[]::new));
        }
        for (JsonNode edge : vector.get("edges")) {
            known(edge, Set.of("provider", "dependent"));
            String dependent = edge.get("dependent").asText();
            String provider = edge.get("provider").asText();
            if (!grouped.contains(provider + " -> " + dependent)) {
                estate.needs(dependent, provider);
            }
        }
        return estate;
    }

    private static Redundancy rule(JsonNode minUp) {
        return minUp.isTextual() ? Redundancy.parse(minUp.asText()) : Redundancy.atLeast(minUp.intValue());
    }

    @Test
    void whatPackagesFailWithOthersUnderAlternatives() throws IOException {
        JsonNode file = read("debian_redundancy.json");
        Estate estate = new Estate();
        texts(file.get("nodes")).forEach(estate::items);
        int number = 0;
        for (JsonNode group : file.get("groups")) {
            known(group, Set.of("dependent", "members", "minUp"));
            estate.needs(
                    group.get("dependent").asText(),
                    "g" + number++,
                    rule(group.get("minUp")),
                    texts(group.get("members")).toArray(String[]::new));
        }
        ConfigurationGraph graph = estate.graph();
        assertThat(file.get("vectors")).isNotEmpty();
        for (JsonNode vector : file.get("vectors")) {
            known(vector, Set.of("failed", "impacted"));
            Impact impact = graph.whatIf()
                    .fails(Estate.cis(texts(vector.get("failed"))))
                    .evaluate();
            assertThat(estate.names(impact.items()))
                    .as("impact of %s", vector.get("failed"))
                    .isEqualTo(new TreeSet<>(texts(vector.get("impacted"))));
        }
    }

    private static void known(JsonNode object, Set<String> members) {
        object.fieldNames()
                .forEachRemaining(
                        name -> assertThat(members).as("members of " + object).contains(name));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static JsonNode read(String file) throws IOException {
        try (InputStream stream = ImpactVectorsTest.class.getResourceAsStream("/vectors/" + file)) {
            return JSON.readTree(Objects.requireNonNull(stream, file));
        }
    }
}
