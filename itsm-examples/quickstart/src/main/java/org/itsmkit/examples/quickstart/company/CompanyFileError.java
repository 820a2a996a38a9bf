package org.itsmkit.examples.quickstart.company;

/** A file of the company that cannot be read: which file, which line, and what would have been right. */
public final class CompanyFileError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CompanyFileError(Place place, String message) {
        this(place + ": " + message);
    }

    /** With a message that says where. */
    CompanyFileError(String message) {
        super(message);
    }
}
