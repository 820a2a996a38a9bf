package org.itsmkit.domain.cmdb.model;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a class of configuration items: what it adds to its superclass. Begun by {@link CiClass#named}; what it
 * comes to, with what it inherits, is its {@link CiClass}. Immutable.
 *
 * @param key the name that is stored
 * @param label what people read
 * @param superclass the key of the class it is a kind of, or null for a root
 * @param isAbstract whether no item is of it, but only of its subclasses
 * @param layer how far it is from the business; null for what its superclass says
 * @param isService whether it is a service, which impact reports name; so are its subclasses
 * @param attributes what can be known of its items, in the order people fill them in, beyond what its superclass has
 * @param required the names of attributes, or of held {@link org.itsmkit.domain.cmdb.ItemFields}, without which its items are
 *     incomplete
 * @param recommended the names of those that had better be there
 * @param lifeCycle the stages of its items and who may move them; null for that of its superclass
 * @param staleAfter after how long without a sighting an item is stale, more than zero; null for what its superclass says
 */
public record ClassDefinition(
        String key,
        String label,
        @Nullable String superclass,
        boolean isAbstract,
        @Nullable Layer layer,
        boolean isService,
        FieldSchema attributes,
        Set<String> required,
        Set<String> recommended,
        @Nullable Workflow lifeCycle,
        @Nullable Duration staleAfter) {

    public ClassDefinition {
        Keys.check("class", key);
        InvalidInput.text("label of class " + key, label, 100);
        if (superclass != null) {
            Keys.check("superclass of " + key, superclass);
        }
        InvalidInput.present("attributes of class " + key, attributes);
        required = Set.copyOf(InvalidInput.each("required of class " + key, required));
        recommended = Set.copyOf(InvalidInput.each("recommended of class " + key, recommended));
        if (staleAfter != null && (staleAfter.isNegative() || staleAfter.isZero())) {
            throw new InvalidInput("staleAfter of class " + key, "more than zero", staleAfter);
        }
    }

    public ClassDefinition labelled(String newLabel) {
        return new ClassDefinition(
                key,
                newLabel,
                superclass,
                isAbstract,
                layer,
                isService,
                attributes,
                required,
                recommended,
                lifeCycle,
                staleAfter);
    }

    /** The same class as a kind of this one. */
    public ClassDefinition under(String parent) {
        return new ClassDefinition(
                key,
                label,
                parent,
                isAbstract,
                layer,
                isService,
                attributes,
                required,
                recommended,
                lifeCycle,
                staleAfter);
    }

    /** The same class, of which no item is. */
    public ClassDefinition asAbstract() {
        return new ClassDefinition(
                key,
                label,
                superclass,
                true,
                layer,
                isService,
                attributes,
                required,
                recommended,
                lifeCycle,
                staleAfter);
    }

    public ClassDefinition in(Layer newLayer) {
        return new ClassDefinition(
                key,
                label,
                superclass,
                isAbstract,
                newLayer,
                isService,
                attributes,
                required,
                recommended,
                lifeCycle,
                staleAfter);
    }

    /** The same class as a service, which impact reports name. */
    public ClassDefinition asService() {
        return new ClassDefinition(
                key,
                label,
                superclass,
                isAbstract,
                layer,
                true,
                attributes,
                required,
                recommended,
                lifeCycle,
                staleAfter);
    }

    /** The same class with these attributes behind its own. */
    public ClassDefinition attributes(Field<?>... more) {
        return new ClassDefinition(
                key,
                label,
                superclass,
                isAbstract,
                layer,
                isService,
                attributes.and(List.of(more)),
                required,
                recommended,
                lifeCycle,
                staleAfter);
    }

    /** The same class, whose items are incomplete without values of these, besides those that its superclasses require. */
    public ClassDefinition required(Field<?>... fields) {
        return new ClassDefinition(
                key,
                label,
                superclass,
                isAbstract,
                layer,
                isService,
                attributes,
                Names.with(required, fields),
                recommended,
                lifeCycle,
                staleAfter);
    }

    /** The same class, whose items had better have values of these too. */
    public ClassDefinition recommended(Field<?>... fields) {
        return new ClassDefinition(
                key,
                label,
                superclass,
                isAbstract,
                layer,
                isService,
                attributes,
                required,
                Names.with(recommended, fields),
                lifeCycle,
                staleAfter);
    }

    /** The same class, whose items live by this workflow. */
    public ClassDefinition livingBy(Workflow workflow) {
        return new ClassDefinition(
                key,
                label,
                superclass,
                isAbstract,
                layer,
                isService,
                attributes,
                required,
                recommended,
                workflow,
                staleAfter);
    }

    /** The same class, whose items are stale after so long without a sighting, more than zero. */
    public ClassDefinition staleAfter(Duration silence) {
        return new ClassDefinition(
                key,
                label,
                superclass,
                isAbstract,
                layer,
                isService,
                attributes,
                required,
                recommended,
                lifeCycle,
                silence);
    }

    ClassDefinition onlyAttributes(List<Field<?>> own) {
        return new ClassDefinition(
                key,
                label,
                superclass,
                isAbstract,
                layer,
                isService,
                FieldSchema.of(own),
                required,
                recommended,
                lifeCycle,
                staleAfter);
    }
}
