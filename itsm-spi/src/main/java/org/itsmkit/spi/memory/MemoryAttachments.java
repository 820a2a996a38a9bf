package org.itsmkit.spi.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.spi.AttachmentStore;

/** Keeps attachments in memory, gone with the process. */
public final class MemoryAttachments implements AttachmentStore {

    private record Key(TenantId tenant, String reference) {}

    private final Map<Key, byte[]> contents = new ConcurrentHashMap<>();

    /** An empty store. */
    public MemoryAttachments() {}

    @Override
    public Attachment put(TenantId tenant, String name, String mediaType, InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        String reference = "memory-" + UUID.randomUUID();
        Attachment attachment = new Attachment(reference, name, mediaType, bytes.length, sha256(bytes));
        contents.put(new Key(tenant, reference), bytes);
        return attachment;
    }

    @Override
    public Optional<InputStream> open(TenantId tenant, String reference) {
        return Optional.ofNullable(contents.get(new Key(tenant, reference))).map(ByteArrayInputStream::new);
    }

    @Override
    public boolean delete(TenantId tenant, String reference) {
        return contents.remove(new Key(tenant, reference)) != null;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
