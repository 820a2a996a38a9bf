package org.itsmkit.domain.cmdb.intake;

import org.itsmkit.sla.InvalidInput;

/**
 * Why a record cannot be taken in.
 *
 * @param field what is wrong: the name of an attribute, or of a part of the record
 * @param expected what would be right, as a phrase
 * @param found what was found
 */
public record IntakeProblem(String field, String expected, String found) {

    public IntakeProblem {
        InvalidInput.present("field", field);
        InvalidInput.present("expected", expected);
        InvalidInput.present("found", found);
    }

    @Override
    public String toString() {
        return field + ": expected " + expected + ", but found " + found;
    }
}
