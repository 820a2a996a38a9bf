package org.itsmkit.domain.cmdb.importer;

import org.itsmkit.sla.InvalidInput;

/**
 * Why a record cannot be read.
 *
 * @param line the line it starts at, from 1
 * @param part the part that is wrong: a column, a pointer, or where in the text
 * @param expected what would be right, as a phrase
 * @param found what was found, cut off where it is long
 */
public record ImportProblem(long line, String part, String expected, String found) {

    private static final int MOST_FOUND = 80;

    public ImportProblem {
        InvalidInput.present("part", part);
        InvalidInput.present("expected", expected);
        InvalidInput.present("found", found);
        found = found.length() <= MOST_FOUND ? found : found.substring(0, MOST_FOUND) + "...";
    }

    static ImportProblem of(long line, InvalidInput refused) {
        String message = String.valueOf(refused.getMessage());
        String before = refused.field() + ": expected " + refused.expected() + ", but found ";
        String found = message.substring(before.length()).replaceFirst("^\"(.*)\"$", "$1");
        String part = refused.field().replaceFirst("^line [0-9]+(, )?", "");
        return new ImportProblem(line, part.isEmpty() ? "text" : part, refused.expected(), found);
    }

    @Override
    public String toString() {
        return "line " + line + ", " + part + ": expected " + expected + ", but found " + found;
    }
}
