package org.itsmkit.examples.whatbreaks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.drawing.PictureBuilder;
import org.itsmkit.domain.cmdb.model.StandardLife;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.service.ConfigurationChange;
import org.itsmkit.service.ConfigurationService;
import org.itsmkit.service.NewItem;
import org.itsmkit.service.NewRelation;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A landscape as JSON: {@code nodes} with {@code id} and {@code kind}, and {@code edges} whose {@code from} needs {@code to}. An
 * edge may name a {@code group}, and a node in {@code needs} how many members of its groups must be up: {@code {"db": "1"}}.
 */
final class GraphFile {

    private static final int MOST_CHARACTERS = 16_000_000;
    private static final int NODES_AT_ONCE = 1_000;

    private final JsonObject file;

    private GraphFile(JsonObject file) {
        this.file = file;
    }

    /** Throws {@link InvalidInput} when the text is no JSON object. */
    static GraphFile read(String text) {
        return new GraphFile(JsonReader.foreign(text, MOST_CHARACTERS));
    }

    String name() {
        return file.has("name") ? file.text("name") : "landscape";
    }

    /** Creates every item, puts it into service, and relates them; returns the items by what the file calls them. */
    Map<String, CiId> load(ConfigurationService configuration) {
        Map<String, CiId> items = new LinkedHashMap<>();
        ConfigurationChange change = because();
        for (JsonObject node : file.list("nodes").objects()) {
            CiId id = configuration.newItemId();
            if (items.put(node.text("id"), id) != null) {
                throw new InvalidInput("nodes", "each id once", node.text("id"));
            }
            NewItem item = NewItem.of(ciClass(node.textOrNull("kind")), node.text("id"))
                    .withId(id)
                    .with(ItemFields.OWNER.to(Person.of("owner")));
            for (Map.Entry<String, Redundancy> need : needs(node).entrySet()) {
                item = item.needing(need.getValue(), need.getKey());
            }
            change = change.create(item).perform(id, Perform.action(StandardLife.COMMISSION));
            if (change.steps().size() >= NODES_AT_ONCE) {
                configuration.apply(change);
                change = because();
            }
        }
        configuration.apply(change);
        relate(configuration, items);
        return items;
    }

    private void relate(ConfigurationService configuration, Map<String, CiId> items) {
        ConfigurationChange change = because();
        Set<List<String>> seen = new HashSet<>();
        for (JsonObject edge : file.list("edges").objects()) {
            List<String> ends = List.of(edge.text("from"), edge.text("to"));
            if (!seen.add(ends)) {
                continue;
            }
            NewRelation relation =
                    NewRelation.of(StandardModel.DEPENDS_ON, require(items, ends.get(0)), require(items, ends.get(1)));
            String group = edge.textOrNull("group");
            change = change.relate(group == null ? relation : relation.inGroup(group));
        }
        configuration.apply(change);
    }

    /** Draws who needs whom, groups with their rules. */
    void drawNeeds(PictureBuilder picture) {
        Map<String, Map<String, Redundancy>> rules = new HashMap<>();
        for (JsonObject node : file.list("nodes").objects()) {
            rules.put(node.text("id"), needs(node));
        }
        Map<List<String>, Set<String>> groups = new LinkedHashMap<>();
        for (JsonObject edge : file.list("edges").objects()) {
            String group = edge.textOrNull("group");
            groups.computeIfAbsent(
                            group == null
                                    ? List.of(edge.text("from"), edge.text("to"), "")
                                    : List.of(edge.text("from"), group),
                            key -> new LinkedHashSet<>())
                    .add(edge.text("to"));
        }
        groups.forEach((key, members) -> {
            String dependent = key.get(0);
            if (key.size() == 3) {
                picture.needs(dependent, key.get(1));
            } else {
                Redundancy rule = rules.getOrDefault(dependent, Map.of()).getOrDefault(key.get(1), Redundancy.ALL);
                picture.needs(dependent, key.get(1), rule, members);
            }
        });
    }

    private ConfigurationChange because() {
        return ConfigurationChange.because("Loaded from " + name());
    }

    private static CiId require(Map<String, CiId> items, String name) {
        CiId item = items.get(name);
        if (item == null) {
            throw new InvalidInput("edges", "ids of nodes", name);
        }
        return item;
    }

    private static Map<String, Redundancy> needs(JsonObject node) {
        JsonObject needs = node.objectOrNull("needs");
        Map<String, Redundancy> rules = new HashMap<>();
        if (needs != null) {
            needs.names().forEach(group -> rules.put(group, Redundancy.parse(needs.text(group))));
        }
        return rules;
    }

    private static String ciClass(@Nullable String kind) {
        return switch (kind == null ? "" : kind) {
            case "business-service" -> StandardModel.BUSINESS_SERVICE;
            case "datastore" -> StandardModel.DATABASE;
            case "queue" -> StandardModel.ANY_APPLICATION;
            case "server" -> StandardModel.SERVER;
            case "power" -> StandardModel.POWER_FEED;
            default -> StandardModel.APPLICATION_SERVICE;
        };
    }
}
