package org.itsmkit.examples.quickstart;

import java.nio.file.Path;
import org.itsmkit.spi.AuditAnchors;
import org.itsmkit.tck.AuditAnchorsContract;
import org.junit.jupiter.api.io.TempDir;

class FileAnchorsTest extends AuditAnchorsContract {

    @TempDir
    Path folder;

    @Override
    protected AuditAnchors open() {
        return new FileAnchors(folder);
    }
}
