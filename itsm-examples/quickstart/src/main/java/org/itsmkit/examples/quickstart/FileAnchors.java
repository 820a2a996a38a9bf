package org.itsmkit.examples.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Anchor;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.spi.AuditAnchors;

/**
 * Keeps anchors as files beside the database: the anchor in the first line, its leaves in the others. Good enough to show
 * that tampering shows; a real host puts them where the database's administrators have no key.
 */
final class FileAnchors implements AuditAnchors {

    private static final String SUFFIX = ".anchor";

    private final Path folder;

    FileAnchors(Path folder) {
        this.folder = folder;
    }

    @Override
    public Export begin(TenantId tenant, String period) {
        return new FileExport(file(tenant, period));
    }

    @Override
    public Optional<Anchor> latest(TenantId tenant) {
        Path own = folder.resolve(tenant.value());
        if (!Files.isDirectory(own)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(file -> Anchor.parse(lines(file).get(0)))
                    .max(Comparator.comparing(Anchor::takenAt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Anchor> find(TenantId tenant, String period) {
        Path file = file(tenant, period);
        return Files.exists(file) ? Optional.of(Anchor.parse(lines(file).get(0))) : Optional.empty();
    }

    @Override
    public Iterator<AnchorLeaf> leaves(Anchor anchor) {
        return lines(file(anchor.tenant(), anchor.period())).stream()
                .skip(1)
                .map(AnchorLeaf::parse)
                .iterator();
    }

    private Path file(TenantId tenant, String period) {
        return folder.resolve(tenant.value()).resolve(period + SUFFIX);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves until their anchor is published, in one write. */
    private static final class FileExport implements Export {

        private final Path file;
        private final List<String> leaves = new ArrayList<>();

        FileExport(Path file) {
            this.file = file;
        }

        @Override
        public void leaf(AnchorLeaf leaf) {
            leaves.add(leaf.text());
        }

        @Override
        public void publish(Anchor anchor) {
            leaves.add(0, anchor.text());
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, leaves, StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            leaves.clear();
        }
    }
}
