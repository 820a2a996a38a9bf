package org.itsmkit.domain.ticket;

import org.itsmkit.sla.InvalidInput;

/**
 * A comment to be added.
 *
 * @param text 1 to 100,000 characters
 * @param visibility who it is for
 */
public record NewComment(String text, Visibility visibility) {

    public NewComment {
        InvalidInput.text("comment", text, 100_000);
        InvalidInput.present("comment.visibility", visibility);
    }

    /** For everyone who may see the ticket. */
    public static NewComment publicly(String text) {
        return new NewComment(text, Visibility.PUBLIC);
    }

    /** For those who work on it. */
    public static NewComment internally(String text) {
        return new NewComment(text, Visibility.INTERNAL);
    }
}
