package org.itsmkit.domain.cmdb.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.model.ModelProblem.Kind;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.workflow.WorkflowProblem;
import org.itsmkit.domain.workflow.WorkflowVerifier;
import org.jspecify.annotations.Nullable;

/** The classes of a model with what they inherit: each behind its superclass, siblings in the order they were written. */
final class ClassTree {

    private final Map<String, ClassDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, List<ClassDefinition>> children = new LinkedHashMap<>();
    private final Map<String, CiClass> classes = new LinkedHashMap<>();
    private final List<ModelProblem> problems;
    private final Set<Role> roles;

    private ClassTree(Collection<ClassDefinition> all, Set<Role> roles, List<ModelProblem> problems) {
        this.roles = roles;
        this.problems = problems;
        for (ClassDefinition definition : all) {
            if (definitions.putIfAbsent(definition.key(), definition) != null) {
                problem(Kind.DUPLICATE, definition.key(), "There are two classes of this key; there may be one.");
            }
        }
    }

    /** The classes by key; those that have a problem may be left out. Adds every problem to {@code problems}. */
    static Map<String, CiClass> of(Collection<ClassDefinition> all, Set<Role> roles, List<ModelProblem> problems) {
        ClassTree tree = new ClassTree(all, roles, problems);
        tree.plant();
        tree.grow();
        tree.checkReached();
        return Collections.unmodifiableMap(tree.classes);
    }

    private void plant() {
        for (ClassDefinition definition : definitions.values()) {
            String parent = definition.superclass();
            if (parent != null && !definitions.containsKey(parent)) {
                problem(
                        Kind.UNKNOWN_SUPERCLASS,
                        definition.key(),
                        "Its superclass " + parent + " is no class of the model.");
            } else {
                children.computeIfAbsent(parent == null ? "" : parent, key -> new ArrayList<>())
                        .add(definition);
            }
        }
    }

    private void grow() {
        Deque<ClassDefinition> waiting = new ArrayDeque<>();
        push(waiting, "");
        while (!waiting.isEmpty()) {
            ClassDefinition next = waiting.pop();
            CiClass parent = next.superclass() == null ? null : classes.get(next.superclass());
            CiClass grown = new CiClass(checked(next, parent), parent);
            classes.put(next.key(), grown);
            check(grown);
            push(waiting, next.key());
        }
    }

    private void push(Deque<ClassDefinition> waiting, String parent) {
        List<ClassDefinition> below = children.getOrDefault(parent, List.of());
        for (int i = below.size() - 1; i >= 0; i--) {
            waiting.push(below.get(i));
        }
    }

    /** The definition without the attributes that it may not add, each of which is a problem. */
    private ClassDefinition checked(ClassDefinition definition, @Nullable CiClass parent) {
        List<Field<?>> own = new ArrayList<>();
        for (Field<?> field : definition.attributes().fields()) {
            if (ItemFields.isOfEveryItem(field.name())) {
                problem(
                        Kind.DUPLICATE_ATTRIBUTE,
                        definition.key(),
                        "Every item has " + field + "; an attribute needs another name.");
            } else if (parent != null && parent.attributes().has(field)) {
                problem(
                        Kind.DUPLICATE_ATTRIBUTE,
                        definition.key(),
                        "It inherits attribute " + field + "; one of another meaning needs another name.");
            } else {
                own.add(field);
            }
        }
        return own.size() == definition.attributes().fields().size() ? definition : definition.onlyAttributes(own);
    }

    private void check(CiClass grown) {
        for (String name :
                Names.both(grown.definition().required(), grown.definition().recommended())) {
            if (grown.editable().find(name).isEmpty()) {
                problem(
                        Kind.UNKNOWN_ATTRIBUTE,
                        grown.key(),
                        "It wants " + name + ", which is neither an attribute that it has nor a field of every item.");
            }
        }
        if (grown.superclass().isEmpty() && grown.layerOrNone() == null) {
            problem(Kind.NO_LAYER, grown.key(), "A class without a superclass must say its layer.");
        }
        if (grown.superclass().isEmpty() && grown.lifeCycleOrNone() == null) {
            problem(Kind.NO_LIFE_CYCLE, grown.key(), "A class without a superclass must have a life cycle.");
        }
        if (grown.definition().lifeCycle() != null) {
            checkLifeCycle(grown);
        }
    }

    private void checkLifeCycle(CiClass grown) {
        LifeCycleCheck.problems(grown.lifeCycle()).forEach(message -> problem(Kind.LIFE_CYCLE, grown.key(), message));
        for (WorkflowProblem problem :
                WorkflowVerifier.problemsFor(grown.lifeCycle(), grown.editable(), grown.askable(), roles)) {
            problem(Kind.LIFE_CYCLE, grown.key(), grown.lifeCycle().name() + ": " + problem);
        }
    }

    /** What was not reached from a root goes round, or hangs below something that does or that is not there. */
    private void checkReached() {
        for (ClassDefinition definition : definitions.values()) {
            if (!classes.containsKey(definition.key()) && goesRound(definition)) {
                problem(
                        Kind.INHERITANCE_CYCLE,
                        definition.key(),
                        "By way of " + definition.superclass() + " it is a kind of itself.");
            }
        }
    }

    private boolean goesRound(ClassDefinition start) {
        Set<String> seen = new HashSet<>();
        String next = start.superclass();
        while (next != null && !next.equals(start.key()) && definitions.containsKey(next) && seen.add(next)) {
            next = definitions.get(next).superclass();
        }
        return start.key().equals(next);
    }

    private void problem(Kind kind, String subject, String message) {
        problems.add(new ModelProblem(kind, subject, message));
    }
}
