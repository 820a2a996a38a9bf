package org.itsmkit.domain.cmdb.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * A class of configuration items as its {@link ConfigurationModel} has it: with everything that it inherits. Immutable and shared
 * by all threads.
 */
public final class CiClass {

    private static final FieldSchema HELD = FieldSchema.of(ItemFields.HELD);

    private final ClassDefinition definition;
    private final List<String> lineage;
    private final @Nullable Layer layer;
    private final boolean isService;
    private final FieldSchema attributes;
    private final FieldSchema editable;
    private final Set<String> required;
    private final Set<String> recommended;
    private final @Nullable Workflow lifeCycle;
    private final @Nullable Duration staleAfter;

    /** A class under another, or a root when {@code parent} is null; no attribute may be in both. */
    CiClass(ClassDefinition definition, @Nullable CiClass parent) {
        this.definition = definition;
        List<String> line = new ArrayList<>(List.of(definition.key()));
        if (parent != null) {
            line.addAll(parent.lineage);
        }
        lineage = List.copyOf(line);
        layer = definition.layer() != null || parent == null ? definition.layer() : parent.layer;
        isService = definition.isService() || parent != null && parent.isService;
        attributes = (parent == null ? FieldSchema.of() : parent.attributes)
                .and(definition.attributes().fields());
        editable = HELD.and(attributes.fields());
        required = sorted(definition.required(), parent == null ? Set.of() : parent.required);
        Set<String> better =
                new TreeSet<>(sorted(definition.recommended(), parent == null ? Set.of() : parent.recommended));
        better.removeAll(required);
        recommended = Collections.unmodifiableSet(better);
        lifeCycle = definition.lifeCycle() != null || parent == null ? definition.lifeCycle() : parent.lifeCycle;
        staleAfter = definition.staleAfter() != null || parent == null ? definition.staleAfter() : parent.staleAfter;
    }

    /** Begins a class labelled with its key, a root that adds nothing. */
    public static ClassDefinition named(String key) {
        return new ClassDefinition(
                key, key, null, false, null, false, FieldSchema.of(), Set.of(), Set.of(), null, null);
    }

    /** What was written of it: what it adds to its superclass. */
    public ClassDefinition definition() {
        return definition;
    }

    public String key() {
        return definition.key();
    }

    /** What people read. */
    public String label() {
        return definition.label();
    }

    /** The key of the class it is a kind of; empty for a root. */
    public Optional<String> superclass() {
        return Optional.ofNullable(definition.superclass());
    }

    /** Its own key, then that of its superclass, and so on to its root. */
    public List<String> lineage() {
        return lineage;
    }

    /** Whether no item is of it, but only of its subclasses. */
    public boolean isAbstract() {
        return definition.isAbstract();
    }

    /** How far it is from the business. */
    public Layer layer() {
        return built("layer", layer);
    }

    /** Whether it is a service, which impact reports name. */
    public boolean isService() {
        return isService;
    }

    /** What can be known of its items: what it inherits, then its own. */
    public FieldSchema attributes() {
        return attributes;
    }

    /** What an edit or an action of its items may set: the held {@link ItemFields}, then the attributes. */
    public FieldSchema editable() {
        return editable;
    }

    /** What a condition about one of its items may name, such as a guard's: what can be set and what follows from it. */
    public FieldSchema askable() {
        return editable.and(ItemFields.DERIVED);
    }

    /** What a search for its items may name: {@link ItemFields#SEARCHABLE} and its indexed attributes. */
    public FieldSchema searchable() {
        return FieldSchema.of(ItemFields.SEARCHABLE)
                .and(attributes.fields().stream().filter(Field::isIndexed).toList());
    }

    /** The names of the fields without which its items are incomplete, in the order of names. */
    public Set<String> required() {
        return required;
    }

    /** The names of the fields that had better be there, without those that are required, in the order of names. */
    public Set<String> recommended() {
        return recommended;
    }

    /** The stages of its items and who may move them. */
    public Workflow lifeCycle() {
        return built("life cycle", lifeCycle);
    }

    /** After how long without a sighting an item is stale; empty when never. */
    public Optional<Duration> staleAfter() {
        return Optional.ofNullable(staleAfter);
    }

    /**
     * Whether an item is stale: it was last seen more than {@link #staleAfter} before {@code now}. One that no source has ever
     * seen is kept by people and is not. What is stale is told, and never deleted for it.
     *
     * @param lastSeen when a source last saw it, or null
     */
    public boolean isStale(@Nullable Instant lastSeen, Instant now) {
        return lastSeen != null
                && staleAfter != null
                && Duration.between(lastSeen, now).compareTo(staleAfter) > 0;
    }

    /**
     * Whether an item in this stage is in use: one of category {@link Category#ACTIVE} or {@link Category#PENDING}. Those that
     * are not yet, or no longer, are no members of the groups of providers that they stand in.
     */
    public static boolean isLive(State stage) {
        return stage.category() == Category.ACTIVE || stage.category() == Category.PENDING;
    }

    /** Whether it is the class of this key or a kind of it. */
    boolean isA(String other) {
        return lineage.contains(other);
    }

    @Nullable
    Layer layerOrNone() {
        return layer;
    }

    @Nullable
    Workflow lifeCycleOrNone() {
        return lifeCycle;
    }

    @Override
    public String toString() {
        return key();
    }

    /** A class of a model always has it; one that is only looked at for its problems may not. */
    private <T> T built(String what, @Nullable T value) {
        return Objects.requireNonNull(value, () -> what + " of class " + key());
    }

    private static Set<String> sorted(Set<String> own, Set<String> inherited) {
        return Collections.unmodifiableSet(new TreeSet<>(Names.both(own, inherited)));
    }
}
