package org.itsmkit.domain.cmdb.model;

/**
 * Something that makes a configuration model unsound.
 *
 * @param kind the sort of problem
 * @param subject the class, relation type or rule that has it
 * @param message a sentence that says what is wrong and what would be right
 */
public record ModelProblem(Kind kind, String subject, String message) {

    public enum Kind {
        /** Two classes, or two relation types, of one key. */
        DUPLICATE,
        UNKNOWN_SUPERCLASS,
        /** A class that is, by its superclasses, a kind of itself. */
        INHERITANCE_CYCLE,
        /** An attribute that a superclass has too, or that is named like a field of every item. */
        DUPLICATE_ATTRIBUTE,
        /** A required or recommended attribute that the class does not have. */
        UNKNOWN_ATTRIBUTE,
        /** Neither the class nor a superclass says its layer. */
        NO_LAYER,
        /** Neither the class nor a superclass has a life cycle. */
        NO_LIFE_CYCLE,
        /** A life cycle that items of the class cannot live by. */
        LIFE_CYCLE,
        /** A rule about a class or a relation type that the model does not have. */
        UNKNOWN_IN_RULE,
        /** A rule that can never be met, because another forbids or does not list what it asks for. */
        CONTRADICTION
    }

    @Override
    public String toString() {
        return kind + " " + subject + ": " + message;
    }
}
