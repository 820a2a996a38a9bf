package org.itsmkit.domain.cmdb.quality;

import java.util.List;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.model.Violation;

/** Says what is wrong with a relation: {@code model::check} of a {@link org.itsmkit.domain.cmdb.model.ConfigurationModel}. */
@FunctionalInterface
public interface RelationCheck {

    /** Finds nothing wrong with any. */
    RelationCheck NONE = (relation, sourceClass, targetClass) -> List.of();

    /** What is wrong with a relation between items of these classes; empty when nothing is. */
    List<Violation> check(Relation relation, String sourceClass, String targetClass);
}
