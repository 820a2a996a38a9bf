package org.itsmkit.domain.cmdb.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.model.ModelProblem.Kind;
import org.itsmkit.domain.cmdb.model.RelationRule.End;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The classes of configuration items, the types of relations, and the rules that hold between them, as data. Verified when
 * built: one that is unsound refuses to exist, with every reason. Immutable and shared by all threads.
 *
 * <p>A host begins with {@link StandardModel#model} or with {@link #EMPTY} and adds to it, classes before the rules that name them.
 */
public final class ConfigurationModel {

    /** Who answers for an item: its {@link ConfigurationItem#owner}. */
    public static final Role OWNER = Role.of("owner").labelled("the owner");

    /** Nothing but the common roles: requester, watcher, assignee, agent, manager, the engine, and the owner. */
    public static final ConfigurationModel EMPTY = new ConfigurationModel(
            List.of(),
            List.of(),
            List.of(),
            Set.of(Role.REQUESTER, Role.WATCHER, Role.ASSIGNEE, Role.AGENT, Role.MANAGER, Role.SYSTEM, OWNER));

    private final Set<Role> roles;
    private final Map<String, CiClass> classes;
    private final Map<String, RelationType> types;
    private final RelationRules rules;
    private final ItemCheck check;

    private ConfigurationModel(
            Collection<ClassDefinition> definitions,
            Collection<RelationType> relationTypes,
            List<RelationRule> relationRules,
            Set<Role> roles) {
        List<ModelProblem> problems = new ArrayList<>();
        this.roles = Set.copyOf(roles);
        classes = ClassTree.of(definitions, roles, problems);
        types = byKey(relationTypes, problems);
        rules = new RelationRules(relationRules);
        check = new ItemCheck(this, rules);
        problems.addAll(new RuleCheck(classes, types, rules).problems());
        if (!problems.isEmpty()) {
            throw new ModelUnsound(problems);
        }
    }

    /** The same model with these classes too; one of a known key takes its place. Throws {@link ModelUnsound}. */
    public ConfigurationModel with(ClassDefinition... more) {
        Set<String> given = new LinkedHashSet<>();
        InvalidInput.each("classes", Arrays.asList(more)).forEach(one -> given.add(one.key()));
        List<ClassDefinition> all = new ArrayList<>(List.of(more));
        List<ClassDefinition> kept = new ArrayList<>();
        classes.values().stream()
                .filter(known -> !given.contains(known.key()))
                .forEach(known -> kept.add(known.definition()));
        kept.addAll(all);
        return new ConfigurationModel(kept, types.values(), rules.all(), roles);
    }

    /** The same model with these types of relations too; one of a known key takes its place. Throws {@link ModelUnsound}. */
    public ConfigurationModel with(RelationType... more) {
        Set<String> given = new LinkedHashSet<>();
        InvalidInput.each("relation types", Arrays.asList(more)).forEach(one -> given.add(one.key()));
        List<RelationType> kept = new ArrayList<>(types.values().stream()
                .filter(known -> !given.contains(known.key()))
                .toList());
        kept.addAll(List.of(more));
        return new ConfigurationModel(definitions(), kept, rules.all(), roles);
    }

    /** The same model with these rules too. Throws {@link ModelUnsound}. */
    public ConfigurationModel with(RelationRule... more) {
        List<RelationRule> all = new ArrayList<>(rules.all());
        all.addAll(InvalidInput.each("rules", Arrays.asList(more)));
        return new ConfigurationModel(definitions(), types.values(), all, roles);
    }

    /** The same model, whose life cycles may speak of these roles too. */
    public ConfigurationModel with(Role... more) {
        Set<Role> all = new LinkedHashSet<>(roles);
        all.addAll(InvalidInput.each("roles", Arrays.asList(more)));
        return new ConfigurationModel(definitions(), types.values(), rules.all(), all);
    }

    /** The same model without this rule; throws {@link InvalidInput} when it has none such. */
    public ConfigurationModel without(RelationRule rule) {
        List<RelationRule> kept = new ArrayList<>(rules.all());
        if (!kept.remove(rule)) {
            throw new InvalidInput("rule", "a rule of the model", rule);
        }
        return new ConfigurationModel(definitions(), types.values(), kept, roles);
    }

    /** Every class, each behind its superclass, siblings in the order they were added. */
    public Collection<CiClass> classes() {
        return classes.values();
    }

    public Optional<CiClass> find(String ciClass) {
        return Optional.ofNullable(classes.get(ciClass));
    }

    /** The class of this key; throws {@link InvalidInput} when there is none. */
    public CiClass require(String ciClass) {
        CiClass known = classes.get(ciClass);
        if (known == null) {
            throw new InvalidInput("class", "a class of the model", ciClass);
        }
        return known;
    }

    /** Every type of relation, in the order they were added. */
    public Collection<RelationType> relationTypes() {
        return types.values();
    }

    public Optional<RelationType> findRelationType(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /** The type of this key; throws {@link InvalidInput} when there is none. */
    public RelationType requireRelationType(String type) {
        RelationType known = types.get(type);
        if (known == null) {
            throw new InvalidInput("relation type", "one of " + relationTypeKeys(), type);
        }
        return known;
    }

    /** Every rule, in the order they were added. */
    public List<RelationRule> rules() {
        return rules.all();
    }

    /** The rules that hold for this class, its own first, then those of its superclass, and so on; throws as {@link #require}. */
    public List<RelationRule> rulesOf(String ciClass) {
        return List.copyOf(rules.of(require(ciClass)));
    }

    /**
     * Of the nearest class of the line that has one, the rule about a relation of this type to an item of the other class; empty
     * when no rule speaks of it. Throws as {@link #require}.
     */
    public Optional<RelationRule> nearestRule(String ciClass, String type, End end, String other) {
        return rules.nearest(require(ciClass), type, end, require(other));
    }

    /** Whether the first class is the second or a kind of it; false when there is no such class. */
    public boolean isA(String ciClass, String other) {
        CiClass known = classes.get(ciClass);
        return known != null && known.isA(other);
    }

    /** The keys of all kinds of this class without itself, each behind its superclass; throws as {@link #require}. */
    public List<String> subclassesOf(String ciClass) {
        require(ciClass);
        return classes.values().stream()
                .filter(known -> known.isA(ciClass) && !known.key().equals(ciClass))
                .map(CiClass::key)
                .toList();
    }

    /** What is wrong with an item by itself; empty when nothing is. */
    public List<Violation> check(ConfigurationItem item) {
        return List.copyOf(check.of(item));
    }

    /** What is wrong with a relation between items of these classes; empty when nothing is. */
    public List<Violation> check(Relation relation, String sourceClass, String targetClass) {
        return List.copyOf(check.of(relation, sourceClass, targetClass));
    }

    /**
     * What is wrong with an item, with each of its relations, and with all of them together, such as one that must be there and
     * is not. What is demanded is asked only of items that are {@link CiClass#isLive live}.
     *
     * @param relations every relation that it is an end of, and no other
     * @param classOf the class of the item at the other end of a relation, or null when nothing is known of it
     */
    public List<Violation> check(
            ConfigurationItem item, Collection<Relation> relations, Function<CiId, @Nullable String> classOf) {
        return check.of(item, relations, classOf);
    }

    /** What this actor may do with an item now, and why not the rest; throws as {@link #require} for its class. */
    public List<ActionView> actions(ConfigurationItem item, DecisionContext context) {
        return require(item.ciClass()).lifeCycle().actions(new ItemSubject(item), context);
    }

    /**
     * Decides an action of the item's life cycle. A comment is not kept with the item; it belongs to the commit.
     *
     * @throws InvalidInput for a class that the model does not have, an edit of what the class does not have or does not accept,
     *     and one that leaves the item without name, status or criticality
     */
    public ItemDecision decide(ConfigurationItem item, Perform command, DecisionContext context) {
        return ItemLife.decide(require(item.ciClass()), item, command, context);
    }

    /**
     * The item with these edits of its held {@link org.itsmkit.domain.cmdb.ItemFields} and its attributes; of several of one field
     * the last. Throws {@link InvalidInput} as {@link #decide} does.
     */
    public ConfigurationItem edit(ConfigurationItem item, List<FieldEdit<?>> edits) {
        return ItemLife.edit(require(item.ciClass()), item, edits);
    }

    /** The model as a Mermaid class diagram: classes with their superclasses, and the rules between them. */
    public String toMermaid() {
        return ModelDiagram.of(this);
    }

    String relationTypeKeys() {
        return String.join(", ", types.keySet());
    }

    private List<ClassDefinition> definitions() {
        return classes.values().stream().map(CiClass::definition).toList();
    }

    private static Map<String, RelationType> byKey(Collection<RelationType> all, List<ModelProblem> problems) {
        Map<String, RelationType> byKey = new LinkedHashMap<>();
        for (RelationType type : all) {
            if (byKey.putIfAbsent(type.key(), type) != null) {
                problems.add(new ModelProblem(
                        Kind.DUPLICATE, type.key(), "There are two relation types of this key; there may be one."));
            }
        }
        return Collections.unmodifiableMap(byKey);
    }
}
