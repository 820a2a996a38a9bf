package org.itsmkit.spi.memory;

import org.itsmkit.spi.AttachmentStore;
import org.itsmkit.tck.AttachmentStoreContract;

class MemoryAttachmentsTest extends AttachmentStoreContract {

    @Override
    protected AttachmentStore open() {
        return new MemoryAttachments();
    }
}
