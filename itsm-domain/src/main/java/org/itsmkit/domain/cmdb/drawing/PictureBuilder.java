package org.itsmkit.domain.cmdb.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.sla.InvalidInput;

/** A picture while it is put together. Belongs to one thread. */
public final class PictureBuilder {

    private final String title;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<PictureNode> nodes = new ArrayList<>();
    private final List<Draft> needs = new ArrayList<>();
    private final Set<Integer> path = new HashSet<>();

    /** A need whose members' roles are looked at in the end. */
    private record Draft(int dependent, String name, Redundancy rule, List<Integer> providers, boolean isGroup) {}

    PictureBuilder(String title) {
        this.title = InvalidInput.present("title", title);
    }

    /**
     * An item.
     *
     * @param id by which the rest refers to it, such as a {@link org.itsmkit.domain.CiId} as text; each once
     * @param label what people call it; any text
     * @param kind what sort of item it is; any text, may be empty
     */
    public PictureBuilder node(String id, String label, String kind, NodeRole role) {
        if (numbers.putIfAbsent(InvalidInput.present("node", id), nodes.size()) != null) {
            throw new InvalidInput("node", "each id once", id);
        }
        nodes.add(new PictureNode(label, kind, role, 1, false));
        return this;
    }

    /** One item needs another; both must have been added. */
    public PictureBuilder needs(String dependent, String provider) {
        needs.add(new Draft(number(dependent), "", Redundancy.ALL, List.of(number(provider)), false));
        return this;
    }

    /** An item needs so many of these, which must have been added; one named twice counts once, and of none nothing is drawn. */
    public PictureBuilder needs(String dependent, String group, Redundancy rule, Collection<String> members) {
        Set<Integer> distinct = new LinkedHashSet<>();
        members.forEach(member -> distinct.add(number(member)));
        int number = number(dependent);
        InvalidInput.present("group", group);
        InvalidInput.present("rule", rule);
        if (!distinct.isEmpty()) {
            needs.add(new Draft(number, group, rule, List.copyOf(distinct), true));
        }
        return this;
    }

    /** The items of the path to show, from what failed to what it breaks. */
    public PictureBuilder path(List<String> ids) {
        ids.forEach(id -> path.add(number(id)));
        return this;
    }

    public Picture build() {
        List<PictureNode> marked = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            PictureNode node = nodes.get(i);
            marked.add(new PictureNode(node.label(), node.kind(), node.role(), 1, path.contains(i)));
        }
        return new Picture(title, marked, needs.stream().map(this::need).toList());
    }

    private PictureNeed need(Draft draft) {
        if (!draft.isGroup) {
            return new PictureNeed(draft.dependent, null, draft.providers, 1);
        }
        int members = draft.providers.size();
        int down = (int) draft.providers.stream()
                .filter(provider -> nodes.get(provider).role().isDown())
                .count();
        PictureNeed.Group group =
                new PictureNeed.Group(draft.name, members - draft.rule.tolerated(members), members, down);
        return new PictureNeed(draft.dependent, group, draft.providers, 1);
    }

    private int number(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new InvalidInput("node", "the id of a node that was added", id);
        }
        return number;
    }
}
