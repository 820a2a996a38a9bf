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
 * for use by several threads. The stream it reads is closed by the caller.
 */
public interface AttachmentStore {

    /** Stores everything that {@code content} holds. */
    Attachment put(TenantId tenant, String name, String mediaType, InputStream content) throws IOException;

    /** The stored content, to be closed by the caller; empty when there is none. */
    Optional<InputStream> open(TenantId tenant, String reference) throws IOException;

    /** Removes it; false when there was none. */
    boolean delete(TenantId tenant, String reference) throws IOException;
}
