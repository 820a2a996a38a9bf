package org.itsmkit.domain.cmdb.quality;

import org.itsmkit.domain.Keys;

/**
 * Between which items a type of relation may lie. A type for which there is no such rule may lie anywhere, and is not judged.
 *
 * @param type the key of the type
 * @param sourceClass the class of its source, or one above
 * @param targetClass the class of its target, or one above
 */
public record AllowedRelation(String type, String sourceClass, String targetClass) {

    public AllowedRelation {
        Keys.check("relation type", type);
        Keys.check("source class", sourceClass);
        Keys.check("target class", targetClass);
    }
}
