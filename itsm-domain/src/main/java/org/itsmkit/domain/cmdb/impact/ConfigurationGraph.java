package org.itsmkit.domain.cmdb.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The configuration graph of one tenant at one graph version and one valid instant: which items there are, and who needs whom.
 * Immutable and shared by all threads; a {@link #change() change} makes another one that shares most of this one's memory.
 *
 * <p>Items have numbers from 0 to {@link #size}, which are those of the {@link #dependencies() graph of needs}; they hold for
 * this snapshot and those changed from it, until one is {@link #rebuilt() rebuilt}. Numbers have gaps: that of an item of which
 * only a relation speaks, or that is gone, is a node that needs nothing and that nothing needs.
 */
public final class ConfigurationGraph {

    /** After how many changed rows a rebuild is worth its time, at least. */
    private static final int MANY = 4_096;

    private final GraphRules rules;
    private final GraphState state;
    private final DependencyGraph dependencies;
    private final long version;
    private final Instant valid;
    private final SpreadPool pool;

    ConfigurationGraph(
            GraphRules rules,
            GraphState state,
            DependencyGraph dependencies,
            long version,
            Instant valid,
            SpreadPool pool) {
        if (version < 0) {
            throw new InvalidInput("version", "0 or more", version);
        }
        this.rules = rules;
        this.state = state;
        this.dependencies = dependencies;
        this.version = version;
        this.valid = InvalidInput.present("valid", valid);
        this.pool = pool;
    }

    /** Begins a graph by these rules. */
    public static ConfigurationGraphBuilder with(GraphRules rules) {
        return new ConfigurationGraphBuilder(rules);
    }

    public GraphRules rules() {
        return rules;
    }

    /** The graph version that it shows. */
    public long version() {
        return version;
    }

    /** The instant that it is a snapshot of. */
    public Instant valid() {
        return valid;
    }

    /** Who needs whom, by number. */
    public DependencyGraph dependencies() {
        return dependencies;
    }

    /** A number above that of the last item. */
    public int size() {
        return state.size();
    }

    /** The number of this item, or -1 when it is not there. */
    public int indexOf(CiId item) {
        int number = state.find(InvalidInput.present("configuration item id", item));
        return number >= 0 && state.profile(number) != null ? number : -1;
    }

    /** The number of this item; one that is not there is refused. */
    public int requireIndex(CiId item) {
        int number = indexOf(item);
        if (number < 0) {
            throw new InvalidInput("configuration item", "one that is in graph version " + version, item);
        }
        return number;
    }

    /** The id of the item with this number, from 0 to {@link #size}, there or not. */
    public CiId idOf(int index) {
        return state.id(index);
    }

    /** What is known of the item with this number, from 0 to {@link #size}; empty when it is not there. */
    public Optional<ConfigurationNode> node(int index) {
        NodeProfile profile = state.profile(index);
        return profile == null ? Optional.empty() : Optional.of(profile.node(state.id(index)));
    }

    /** The class of the item with this number, or null when it is not there. */
    public @Nullable String classOf(int index) {
        NodeProfile profile = state.profile(index);
        return profile == null ? null : profile.ciClass();
    }

    /**
     * The relations by which one needs the other now, as a need of its own or in this group, in the order of ids; empty when there
     * is no such need.
     *
     * @param group the name of the group, or empty for a need of its own
     */
    public List<RelationId> relations(int dependent, int provider, String group) {
        List<RelationId> found = new ArrayList<>();
        OpenCalendars open = new OpenCalendars(rules.hours(), valid);
        for (Arc arc : isLive(dependent) && isLive(provider) ? state.row(dependent) : new Arc[0]) {
            String calendar = arc.kind().calendar();
            String name = arc.kind().group();
            if (arc.provider() == provider
                    && group.equals(name == null ? "" : name)
                    && (calendar == null || open.isOpen(calendar))) {
                found.add(arc.relation());
            }
        }
        Collections.sort(found);
        return found;
    }

    /** These numbers in the order of the ids that they stand for. */
    public int[] inOrder(int... indexes) {
        return state.inOrder(indexes);
    }

    /** Begins a question: what is impacted if. */
    public WhatIf whatIf() {
        return new WhatIf(this, Scenario.NOTHING);
    }

    /** Begins the next snapshot. Costs what it touches and what was changed since the last rebuild. */
    public ConfigurationGraphChange change() {
        return new ConfigurationGraphChange(this);
    }

    /** The same knowledge at another instant: relations that are bound to a calendar count when it is open then. */
    public ConfigurationGraph at(Instant instant) {
        return instant.equals(valid) ? this : change().build(version, instant);
    }

    /** How much was changed since the last rebuild: 0 for a graph that was just built. */
    public int overlaid() {
        return dependencies.overlaid() + state.changed();
    }

    /**
     * Whether changes cost so much that a {@link #rebuilt() rebuild} is worth its time, which the caller may take on a thread of
     * its own while this snapshot answers; the changes that come meanwhile are to be told to the rebuilt one again.
     */
    public boolean isWorthRebuilding() {
        return overlaid() > Math.max(MANY, size() / 128);
    }

    /** The same snapshot without gaps and with arrays of its own, its items numbered in the order of their ids. */
    public ConfigurationGraph rebuilt() {
        ConfigurationGraphBuilder built = with(rules);
        int[] all = new int[size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        for (int index : state.inOrder(all)) {
            node(index).ifPresent(built::item);
            for (Arc arc : state.row(index)) {
                built.arc(state.id(index), state.id(arc.provider()), arc);
            }
        }
        return built.build(version, valid);
    }

    GraphState state() {
        return state;
    }

    SpreadPool pool() {
        return pool;
    }

    boolean isLive(int index) {
        NodeProfile profile = state.profile(index);
        return profile != null && rules.isLive().test(profile.stage());
    }
}
