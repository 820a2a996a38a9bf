package org.itsmkit.domain.ticket;

import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * A file kept by the host, by reference: the journal holds its digest, so that a swapped file shows.
 *
 * @param reference where the attachment store keeps it: 1 to 500 characters
 * @param name the file's name as people see it: 1 to 250 characters
 * @param mediaType such as {@code text/plain}: 1 to 100 characters
 * @param bytes the file's length, 0 or more
 * @param sha256 the digest of its content, 64 lower-case hexadecimal digits
 */
public record Attachment(String reference, String name, String mediaType, long bytes, String sha256) {

    public Attachment {
        InvalidInput.text("attachment.reference", reference, 500);
        InvalidInput.text("attachment.name", name, 250);
        InvalidInput.text("attachment.mediaType", mediaType, 100);
        if (bytes < 0) {
            throw new InvalidInput("attachment.bytes", "0 or more", bytes);
        }
        Keys.check("attachment.sha256", sha256);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new InvalidInput("attachment.sha256", "64 lower-case hexadecimal digits", sha256);
        }
    }
}
