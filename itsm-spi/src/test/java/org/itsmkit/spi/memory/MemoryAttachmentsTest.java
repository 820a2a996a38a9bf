package org.itsmkit.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.Attachment;
import org.junit.jupiter.api.Test;

class MemoryAttachmentsTest {

    private static final TenantId HERE = TenantId.of("here");
    private static final TenantId THERE = TenantId.of("there");

    private final MemoryAttachments attachments = new MemoryAttachments();

    @Test
    void contentComesBackUntilItIsDeleted() throws IOException {
        Attachment kept = put(HERE, "abc");
        assertThat(kept.bytes()).isEqualTo(3);
        assertThat(kept.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(attachments.open(HERE, kept.reference()).orElseThrow()).hasContent("abc");
        assertThat(attachments.delete(HERE, kept.reference())).isTrue();
        assertThat(attachments.open(HERE, kept.reference())).isEmpty();
        assertThat(attachments.delete(HERE, kept.reference())).isFalse();
    }

    @Test
    void tenantsDoNotMeet() throws IOException {
        Attachment kept = put(HERE, "abc");
        assertThat(attachments.open(THERE, kept.reference())).isEmpty();
        assertThat(attachments.delete(THERE, kept.reference())).isFalse();
        assertThat(put(THERE, "abc").reference()).isNotEqualTo(kept.reference());
    }

    private Attachment put(TenantId tenant, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return attachments.put(tenant, "a.txt", "text/plain", new ByteArrayInputStream(bytes));
    }
}
