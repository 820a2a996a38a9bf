package org.itsmkit.spi.memory;

import org.itsmkit.spi.AuditAnchors;
import org.itsmkit.tck.AuditAnchorsContract;

class MemoryAnchorsTest extends AuditAnchorsContract {

    @Override
    protected AuditAnchors open() {
        return new MemoryAnchors();
    }
}
