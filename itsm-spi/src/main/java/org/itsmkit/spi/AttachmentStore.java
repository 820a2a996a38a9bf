package org.itsmkit.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.Attachment;

/**
 * Keeps the content of attachments. The library keeps only references and digests.
 *
 * <p>An implementation MUST keep tenants apart, MUST compute length and digest from the bytes it stored, MUST
 * give every content a fresh reference that cannot be guessed (who knows a reference may attach it), and MUST be safe
 * for use by several threads. References come from outside: one that was never given MUST be as absent as one whose content
 * was deleted, and neither it nor a file's name may lead anywhere else. Its rules are numbered in the published contract test
 * {@code org.itsmkit.tck.AttachmentStoreContract}.
 */
public interface AttachmentStore {

    /**
     * Stores everything that {@code content} holds, under the name and media type as they are. The stream is closed by the
     * caller. What cannot be read to its end is not stored, and what the stream threw is thrown on.
     */
    Attachment put(TenantId tenant, String name, String mediaType, InputStream content) throws IOException;

    /** The stored content from its beginning, to be closed by the caller; empty when there is none. */
    Optional<InputStream> open(TenantId tenant, String reference) throws IOException;

    /** Removes it; false when there was none. */
    boolean delete(TenantId tenant, String reference) throws IOException;
}
