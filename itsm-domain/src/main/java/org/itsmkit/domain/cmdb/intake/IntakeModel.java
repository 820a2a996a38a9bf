package org.itsmkit.domain.cmdb.intake;

import java.util.Optional;
import java.util.function.Function;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.domain.cmdb.ItemValues;
import org.itsmkit.domain.cmdb.model.RelationType;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.sla.InvalidInput;

/**
 * What intake has to know of the model of classes and relations.
 *
 * @param lineage which class inherits from which
 * @param schemas all attributes of a class, inherited ones too; empty for a class that is not known
 * @param relationTypes a type of relation by its key; empty for one that is not known
 */
public record IntakeModel(
        ClassLineage lineage,
        Function<String, Optional<FieldSchema>> schemas,
        Function<String, Optional<RelationType>> relationTypes) {

    public IntakeModel {
        InvalidInput.present("lineage", lineage);
        InvalidInput.present("schemas", schemas);
        InvalidInput.present("relation types", relationTypes);
    }

    /** What sources can tell of items of a class: its attributes and {@link ItemValues#TOLD}; empty for an unknown class. */
    public Optional<FieldSchema> told(String ciClass) {
        return schemas.apply(ciClass)
                .map(schema -> ItemValues.TOLD.and(schema.fields().stream()
                        .filter(field -> ItemValues.TOLD.find(field.name()).isEmpty())
                        .toList()));
    }

    /** The field by which a source tells this of an item of a class. */
    public Optional<Field<?>> field(String ciClass, String attribute) {
        Optional<Field<?>> everyItems = ItemValues.TOLD.find(attribute);
        return everyItems.isPresent() ? everyItems : schemas.apply(ciClass).flatMap(schema -> schema.find(attribute));
    }

    /** Whether a recorded change of this attribute holds personal values. */
    boolean isPersonal(String ciClass, String attribute) {
        return field(ciClass, attribute).map(Field::isPersonal).orElse(false);
    }
}
