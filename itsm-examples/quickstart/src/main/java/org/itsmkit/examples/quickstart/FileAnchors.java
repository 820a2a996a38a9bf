package org.itsmkit.examples.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Anchor;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.Sha256;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.AuditAnchors;

/**
 * Keeps anchors as files beside the database: the anchor in the first line, its leaves in the others. Good enough to show
 * that tampering shows, in one process; a real host puts them where the database's administrators have no key.
 */
final class FileAnchors implements AuditAnchors {

    private static final String SUFFIX = ".anchor";

    private final Path folder;

    FileAnchors(Path folder) {
        this.folder = folder;
    }

    @Override
    public Export begin(TenantId tenant, String period) {
        return new FileExport(tenant, period);
    }

    @Override
    public Optional<Anchor> latest(TenantId tenant) {
        Path own = folder.resolve(tenant.value());
        if (!Files.isDirectory(own)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(own)) {
            List<Anchor> all = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(file -> Anchor.parse(lines(file).get(0)))
                    .toList();
            Set<Sha256> followed = all.stream().map(Anchor::previous).collect(Collectors.toSet());
            return all.stream()
                    .filter(anchor -> !followed.contains(anchor.hash()))
                    .findFirst();
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
        if (!find(anchor.tenant(), anchor.period()).equals(Optional.of(anchor))) {
            throw new InvalidInput("anchor", "an anchor that is kept here", anchor.period());
        }
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

    /** Keeps the anchor unless its period is taken or somebody else was faster. */
    private synchronized void keep(Anchor anchor, List<String> leaves) {
        if (find(anchor.tenant(), anchor.period()).isPresent()) {
            throw new InvalidInput("period", "a period that was not anchored yet", anchor.period());
        }
        if (!anchor.follows(latest(anchor.tenant()).orElse(null))) {
            throw new InvalidInput("anchor", "one that follows the newest", anchor);
        }
        List<String> lines = new ArrayList<>(leaves);
        lines.add(0, anchor.text());
        Path file = file(anchor.tenant(), anchor.period());
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.write(Files.createTempFile(file.getParent(), "export", ""), lines);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves until their anchor is published. */
    private final class FileExport implements Export {

        private final TenantId tenant;
        private final String period;
        private final List<String> leaves = new ArrayList<>();

        FileExport(TenantId tenant, String period) {
            this.tenant = tenant;
            this.period = period;
        }

        @Override
        public void leaf(AnchorLeaf leaf) {
            leaves.add(leaf.text());
        }

        @Override
        public void publish(Anchor anchor) {
            if (!anchor.tenant().equals(tenant) || !anchor.period().equals(period)) {
                throw new InvalidInput("anchor", "the one of " + tenant + " and " + period, anchor);
            }
            keep(anchor, leaves);
        }

        @Override
        public void close() {
            leaves.clear();
        }
    }
}
