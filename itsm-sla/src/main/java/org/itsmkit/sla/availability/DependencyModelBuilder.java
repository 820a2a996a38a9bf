package org.itsmkit.sla.availability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;

/** Collects the parts of a {@link DependencyModel}. Used by one thread. */
public final class DependencyModelBuilder {

    private final Map<String, Double> own = new LinkedHashMap<>();
    private final Map<String, List<Requirement>> requirements = new LinkedHashMap<>();

    DependencyModelBuilder() {}

    /**
     * A part, by itself.
     *
     * @param name 1 to 250 characters, each name once
     * @param availability from 0 to 1: how often it works as far as it depends on nothing else; 1 for what cannot fail by
     *     itself, such as a service that is no more than its parts
     * @throws InvalidInput if the name is taken or the availability out of range
     */
    public DependencyModelBuilder part(String name, double availability) {
        InvalidInput.text("part", name, 250);
        if (own.putIfAbsent(name, Shares.require("availability of " + name, availability)) != null) {
            throw new InvalidInput("part", "each name once", name);
        }
        return this;
    }

    /** What a part needs, besides what was said before. The parts named may be told of later. */
    public DependencyModelBuilder requires(String part, Requirement... needs) {
        requirements.computeIfAbsent(part, name -> new ArrayList<>()).addAll(List.of(needs));
        return this;
    }

    /**
     * The model.
     *
     * @throws InvalidInput if a part was named that the model does not have
     */
    public DependencyModel build() {
        requirements.forEach((part, needs) -> {
            requireKnown(part);
            needs.forEach(need -> need.members().forEach(this::requireKnown));
        });
        return new DependencyModel(own, requirements);
    }

    private void requireKnown(String name) {
        if (!own.containsKey(name)) {
            throw new InvalidInput("part", "the name of a part of the model", name);
        }
    }
}
