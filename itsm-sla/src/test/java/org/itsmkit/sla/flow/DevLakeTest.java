package org.itsmkit.sla.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The tables with which Apache DevLake tests its change lead times, where there is a folder with them
 * ({@code -Ditsm.devlake}). They are not ours, so the repository does not hold them.
 */
@EnabledIfSystemProperty(named = "itsm.devlake", matches = ".+")
class DevLakeTest {

    private static final DateTimeFormatter LOOSE = DateTimeFormatter.ofPattern("yyyy-M-d H:mm:ss");

    @Test
    void thePhasesOfEachChangeAreThoseOfDevLake() throws IOException {
        Map<String, ChangeTimeline> changes = changes();
        List<Map<String, String>> expected = table("project_pr_metrics");

        assertThat(expected).hasSize(6);
        for (Map<String, String> row : expected) {
            String id = row.get("id");
            ChangeTimeline change = changes.get(id);
            assertThat(minutes(change.coding())).as(id + " coding").isEqualTo(row.get("pr_coding_time"));
            assertThat(minutes(change.pickup())).as(id + " pickup").isEqualTo(row.get("pr_pickup_time"));
            assertThat(minutes(change.review())).as(id + " review").isEqualTo(row.get("pr_review_time"));
            assertThat(minutes(change.deployment())).as(id + " deployment").isEqualTo(row.get("pr_deploy_time"));
            assertThat(total(change)).as(id + " total").isEqualTo(row.get("pr_cycle_time"));
            assertThat(change.deployedAt())
                    .as(id + " deployed")
                    .isEqualTo(Optional.of(row.get("pr_deployed_date"))
                            .filter(text -> !text.isEmpty())
                            .map(DevLakeTest::instant));
        }
    }

    /** DevLake rounds each phase up to whole minutes before it adds them up. */
    private static String total(ChangeTimeline change) {
        return String.valueOf(Stream.of(change.coding(), change.merging(), change.deployment())
                .flatMap(Optional::stream)
                .mapToLong(DevLakeTest::roundedUp)
                .sum());
    }

    private static String minutes(Optional<Duration> phase) {
        return phase.map(length -> String.valueOf(roundedUp(length))).orElse("");
    }

    private static long roundedUp(Duration length) {
        return length.plusMinutes(1).minusNanos(1).toMinutes();
    }

    /** Those of the project that are merged, by id. */
    private static Map<String, ChangeTimeline> changes() throws IOException {
        List<Map<String, String>> commits = table("pull_request_commits");
        List<Map<String, String>> comments = table("pull_request_comments");
        Map<String, ChangeTimeline> changes = new LinkedHashMap<>();
        for (Map<String, String> row : table("pull_requests")) {
            if (row.get("merged_date").isEmpty()) {
                continue;
            }
            String id = row.get("id");
            changes.put(
                    id,
                    new ChangeTimeline(
                            first(
                                    commits.stream()
                                            .filter(one ->
                                                    one.get("pull_request_id").equals(id)),
                                    "commit_authored_date"),
                            instant(row.get("created_date")),
                            first(
                                    comments.stream()
                                            .filter(one ->
                                                    one.get("pull_request_id").equals(id))
                                            .filter(one ->
                                                    !one.get("account_id").equals(row.get("author_id"))),
                                    "created_date"),
                            instant(row.get("merged_date")),
                            deployedAt(row.get("merge_commit_sha"))));
        }
        return changes;
    }

    private static Optional<Instant> first(Stream<Map<String, String>> rows, String column) {
        return rows.map(row -> instant(row.get(column))).min(Comparator.naturalOrder());
    }

    /** The first delivery that holds a commit which the delivery before it did not. */
    private static Optional<Instant> deployedAt(String mergeCommit) throws IOException {
        List<Map<String, String>> deployments = table("cicd_deployment_commits");
        List<Instant> deployed = new ArrayList<>();
        for (Map<String, String> difference : table("commits_diffs")) {
            for (Map<String, String> row : deployments) {
                Deployment deployment = new Deployment(
                        row.get("id"),
                        instant(row.get("finished_date")),
                        row.get("result").equals("SUCCESS"),
                        row.get("environment").equals("PRODUCTION"),
                        false);
                if (difference.get("commit_sha").equals(mergeCommit)
                        && difference.get("new_commit_sha").equals(row.get("commit_sha"))
                        && difference.get("old_commit_sha").equals(commitBefore(deployments, row))
                        && deployment.isDelivery()) {
                    deployed.add(deployment.finishedAt());
                }
            }
        }
        return deployed.stream().min(Comparator.naturalOrder());
    }

    private static String commitBefore(List<Map<String, String>> deployments, Map<String, String> row) {
        return deployments.stream()
                .filter(one -> one.get("id").equals(row.get("prev_success_deployment_commit_id")))
                .map(one -> one.get("commit_sha"))
                .findFirst()
                .orElse("none");
    }

    private static Instant instant(String text) {
        return text.contains("T")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text, LOOSE).toInstant(ZoneOffset.UTC);
    }

    /** Rows by column; no value of these tables holds a comma. */
    private static List<Map<String, String>> table(String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(System.getProperty("itsm.devlake"), name + ".csv"));
        String[] columns = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
